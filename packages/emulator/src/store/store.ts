import type { DatabaseSync } from "node:sqlite";
import { createApiTokenStore, type ApiTokenStore } from "./api-token-store.ts";
import { createBuildTokenStore, type BuildTokenStore } from "./build-token-store.ts";
import { createIdentityStore, type IdentityStore } from "./identity-store.ts";
import { clearTables } from "./tables.ts";
import { createServiceTokenStore, type ServiceTokenStore } from "./service-token-store.ts";

/** Everything that the emulator stores. */
export interface Store {
  readonly identities: IdentityStore;
  readonly apiTokens: ApiTokenStore;
  readonly serviceTokens: ServiceTokenStore;
  readonly buildTokens: BuildTokenStore;
  /** Runs several writes as one: either all of them are stored, or none. */
  transaction(write: () => void): void;
  /** Deletes everything. */
  clear(): void;
}

export function createStore(database: DatabaseSync): Store {
  const apiTokens = createApiTokenStore(database);
  return {
    identities: createIdentityStore(database),
    apiTokens,
    serviceTokens: createServiceTokenStore(database),
    buildTokens: createBuildTokenStore(database),
    transaction(write) {
      database.exec("BEGIN IMMEDIATE");
      try {
        write();
        database.exec("COMMIT");
      } catch (error) {
        database.exec("ROLLBACK");
        throw error;
      }
    },
    clear() {
      apiTokens.forget();
      database.exec(clearTables);
    },
  };
}

import type { DatabaseSync } from "node:sqlite";
import { createApiTokenStore, type ApiTokenStore } from "./api-token-store.ts";
import { createBuildTokenStore, type BuildTokenStore } from "./build-token-store.ts";
import { createIdentityStore, type IdentityStore } from "./identity-store.ts";
import { createServiceTokenStore, type ServiceTokenStore } from "./service-token-store.ts";

/** Everything that the emulator remembers. */
export interface Store {
  readonly identities: IdentityStore;
  readonly apiTokens: ApiTokenStore;
  readonly serviceTokens: ServiceTokenStore;
  readonly buildTokens: BuildTokenStore;
  /** Runs several writes as one: all of them are stored, or none. */
  transaction(write: () => void): void;
}

export function createStore(database: DatabaseSync): Store {
  return {
    identities: createIdentityStore(database),
    apiTokens: createApiTokenStore(database),
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
  };
}

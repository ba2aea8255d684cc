import type { DatabaseSync } from "node:sqlite";
import { createApiTokenStore, type ApiTokenStore } from "./api-token-store.ts";
import { createBuildTokenStore, type BuildTokenStore } from "./build-token-store.ts";
import { createIdentityStore, type IdentityStore } from "./identity-store.ts";
import { noting, rollBack } from "./noting.ts";
import { readContent, replaceContent } from "./copy-content.ts";
import { prepareOnUse } from "./prepare-on-use.ts";
import { text } from "./row.ts";
import { fixedSeed } from "../values/seed.ts";
import { clearTables } from "./tables.ts";
import { createServiceTokenStore, type ServiceTokenStore } from "./service-token-store.ts";

/** Everything that the emulator stores. */
export interface Store {
  readonly identities: IdentityStore;
  readonly apiTokens: ApiTokenStore;
  readonly serviceTokens: ServiceTokenStore;
  readonly buildTokens: BuildTokenStore;
  /** What the secrets of the planted world are made from; clearing the store keeps it. */
  readonly seed: { get(): string; set(seed: string): void };
  /** Runs several writes as one: either all of them are stored, or none. */
  transaction(write: () => void): void;
  /** Runs a write whose loss does no harm: on a full disk it is left out. */
  note(write: () => void): void;
  /** Deletes everything. */
  clear(): void;
  /** All content, as `restore` takes it; undefined where this Node cannot copy a database. */
  content(): Uint8Array | undefined;
  /** Replaces all content of a store in memory. */
  restore(content: Uint8Array): void;
}

export function createStore(database: DatabaseSync): Store {
  const identities = createIdentityStore(database);
  const apiTokens = createApiTokenStore(database);
  const forget = () => {
    apiTokens.forget();
    identities.forget();
  };
  const readSeed = prepareOnUse(database, "SELECT seed FROM seeds");
  const writeSeed = prepareOnUse(database, "INSERT OR REPLACE INTO seeds (id, seed) VALUES (1, ?)");
  return {
    identities,
    apiTokens,
    serviceTokens: createServiceTokenStore(database),
    buildTokens: createBuildTokenStore(database),
    seed: {
      get() {
        const row = readSeed.get();
        return row === undefined ? fixedSeed : text(row, "seed");
      },
      set(seed) {
        writeSeed.run(seed);
      },
    },
    transaction(write) {
      database.exec("BEGIN IMMEDIATE");
      try {
        write();
        database.exec("COMMIT");
      } catch (error) {
        rollBack(database);
        throw error;
      }
    },
    note(write) {
      noting(database, write);
    },
    clear() {
      forget();
      database.exec(clearTables);
    },
    content: () => readContent(database),
    restore(content) {
      forget();
      replaceContent(database, content);
    },
  };
}

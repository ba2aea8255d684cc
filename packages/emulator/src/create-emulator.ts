import { randomBytes as systemRandomBytes } from "node:crypto";
import type { Fetch } from "@cftokens/client";
import { createApp } from "./create-app.ts";
import type { RandomBytes } from "./secret-value.ts";
import { openDatabase } from "./store/open-database.ts";
import { createStore } from "./store/store.ts";
import { plantSeededWorld } from "./world/plant-seeded-world.ts";
import { seededCredentials, type SeededCredentials } from "./world/seeded-credentials.ts";

export interface EmulatorOptions {
  /** A file that keeps the world, or `:memory:` (the default), which forgets it. */
  readonly database?: string;
  readonly now?: () => Date;
  readonly randomBytes?: RandomBytes;
}

export interface Emulator {
  /** Answers a request to any host, below `/client/v4`. */
  readonly fetch: Fetch;
  /** Ready-made credentials of the seeded world. */
  readonly credentials: SeededCredentials;
  /** Gives the database free. */
  readonly close: () => void;
}

/**
 * The token APIs in one process, on a world of their own. An empty database is given the seeded world, the same each time, its dates
 * counted from the day it is planted. Throws EmulatorDatabaseError when the database cannot be used.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { database: file = ":memory:", now = () => new Date(), randomBytes = systemRandomBytes } = options;
  const database = openDatabase(file);
  const store = createStore(database);
  if (store.identities.isEmpty()) plantSeededWorld(store, now());
  const app = createApp({ world: { store, randomBytes }, now });
  return {
    fetch: async (request) => app.fetch(request),
    credentials: seededCredentials,
    close: () => database.close(),
  };
}

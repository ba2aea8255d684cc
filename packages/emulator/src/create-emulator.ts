import { systemRandomBytes } from "./values/system-random-bytes.ts";
import { setTimeout as wait } from "node:timers/promises";
import type { Fetch } from "@cftokens/client";
import { createAuthGuard } from "./request/auth-guard.ts";
import { createApp } from "./create-app.ts";
import { type FaultName, faults } from "./faults/faults.ts";
import { documentedLimits, type Limits } from "./routes/limits.ts";
import { createRateMeter, documentedRateLimit, type RateLimit } from "./request/rate-meter.ts";
import type { RandomBytes } from "./values/secret-value.ts";
import { openDatabase } from "./store/open-database.ts";
import { createStore } from "./store/store.ts";
import { findCredentials } from "./world/find-credentials.ts";
import { plantWorld } from "./world/plant-world.ts";
import { seededWorld } from "./world/seeded-world.ts";
import type { WorldCredentials } from "./world/world-credentials.ts";
import type { WorldDescription } from "./world/world-description.ts";

export interface EmulatorOptions {
  /** A file that keeps the world, or `:memory:` (the default), which forgets it. */
  readonly database?: string;
  /** What is planted in an empty database: the seeded world unless given. */
  readonly world?: WorldDescription;
  readonly now?: () => Date;
  readonly randomBytes?: RandomBytes;
  /** How many tokens there may be; the documented numbers unless given. */
  readonly limits?: Partial<Limits>;
  /** How many calls there may be; counted but not enforced unless given. */
  readonly rateLimit?: Partial<RateLimit>;
  /** Failed credentials in a row after which an address is shut out; never unless given. */
  readonly maxAuthFailures?: number;
  /** Milliseconds that every answer is held back. */
  readonly latency?: number;
  /** What is wrong with the answers. */
  readonly faults?: readonly FaultName[];
}

export interface Emulator {
  /** Answers a request to any host, below `/client/v4`. */
  readonly fetch: Fetch;
  /** Ready-made credentials of the world. */
  readonly credentials: WorldCredentials;
  /** Gives the database free. */
  readonly close: () => void;
}

/**
 * The token APIs in one process, on a world of their own. An empty database is given a world, the same each time, its dates counted from
 * the day it is planted. Throws EmulatorDatabaseError when the database cannot be used, WorldError when the world cannot.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { database: file = ":memory:", now = () => new Date(), randomBytes = systemRandomBytes } = options;
  const database = openDatabase(file);
  try {
    const store = createStore(database);
    if (store.identities.isEmpty()) plantWorld(store, options.world ?? seededWorld, now());
    const app = createApp({
      world: { store, limits: { ...documentedLimits, ...options.limits }, randomBytes },
      meter: createRateMeter({
        ...documentedRateLimit,
        enforced: options.rateLimit !== undefined,
        ...options.rateLimit,
      }),
      guard: createAuthGuard(options.maxAuthFailures ?? Infinity),
      now,
    });
    return {
      fetch: disturbed(async (request) => await app.fetch(request), options),
      credentials: findCredentials(store),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function disturbed(fetch: Fetch, { latency = 0, faults: names = [] }: EmulatorOptions): Fetch {
  const faulty = names.reduce((inner: Fetch, name) => faults[name](inner), fetch);
  if (latency === 0) return faulty;
  return async (request) => {
    const response = await faulty(request);
    await wait(latency);
    return response;
  };
}

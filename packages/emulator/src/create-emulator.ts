import { systemRandomBytes } from "./values/system-random-bytes.ts";
import { setTimeout as wait } from "node:timers/promises";
import type { Fetch } from "@cftokens/client";
import { createAuthGuard } from "./request/auth-guard.ts";
import { type App, createApp } from "./create-app.ts";
import { setAppBehind, toFetch } from "./fetch-face.ts";
import { type FaultName, faults } from "./faults/faults.ts";
import { documentedLimits, type Limits, type World } from "./routes/handler.ts";
import { createRateMeter, documentedRateLimit, type RateLimit } from "./request/rate-meter.ts";
import type { RandomBytes } from "./values/secret-value.ts";
import { describeOpenError } from "./store/describe-open-error.ts";
import { createPlaceTest } from "./store/file-in-place.ts";
import { isSqliteError } from "./store/sqlite-error.ts";
import { inMemory, openDatabase, openEmptyDatabase } from "./store/open-database.ts";
import { createStore, type Store } from "./store/store.ts";
import { findCredentials } from "./world/find-credentials.ts";
import { plantWorld } from "./world/plant-world.ts";
import { seededWorld } from "./world/seeded-world.ts";
import { fixedSeed, newSeed } from "./values/seed.ts";
import { findImage, keepImage, type Planted } from "./world/world-images.ts";
import type { WorldCredentials } from "./world/world-credentials.ts";
import type { WorldDescription } from "./world/world-description.ts";

export interface EmulatorOptions {
  /** A file that keeps the world, or `:memory:` (the default), which forgets it. */
  readonly database?: string;
  /** What an empty database starts with; the seeded world unless given. */
  readonly world?: WorldDescription;
  /**
   * Whether an empty database gets credentials of its own, which no other has. They are made from a
   * seed, which the database keeps. Unless it is true they are the same in every database.
   */
  readonly freshCredentials?: boolean;
  readonly now?: () => Date;
  readonly randomBytes?: RandomBytes;
  /** Quotas of tokens; the documented numbers unless given. */
  readonly limits?: Partial<Limits>;
  /** The rate limit; calls are counted, but not limited unless given. */
  readonly rateLimit?: Partial<RateLimit>;
  /** Consecutive failed authentications after which an address is blocked; never unless given. */
  readonly maxAuthFailures?: number;
  /** Delay of every answer in milliseconds. */
  readonly latency?: number;
  /** Named ways in which answers are wrong. */
  readonly faults?: readonly FaultName[];
}

export interface Emulator extends Disposable {
  /** Answers a request to any host, below `/client/v4`. */
  readonly fetch: Fetch;
  /** Ready-made credentials of the world. */
  readonly credentials: WorldCredentials;
  /**
   * Goes back to the start: to the world that an empty database gets, with dates relative to now.
   * Counted calls and failures are forgotten, and so is what a fault remembers.
   */
  readonly reset: () => void;
  /** Frees the database; `using emulator = createEmulator()` does it at the end of its block. */
  readonly close: () => void;
}

/**
 * Creates the token APIs in this process, with a world of their own. An empty database gets a world
 * that is the same each time, with dates relative to the current day. Throws EmulatorDatabaseError
 * when the database cannot be used, WorldError when the world cannot.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const file = options.database ?? inMemory;
  const isInMemory = file === inMemory;
  const described = (seed: string): Planted => {
    const { world = seededWorld, now = systemTime } = options;
    return { world, now: now(), seed };
  };
  const start = described(options.freshCredentials === true ? newSeed(randomBytesOf(options)) : fixedSeed);
  const isKnown = isInMemory && findImage(start) !== undefined;
  const database = isKnown ? openEmptyDatabase() : openDatabase(file);
  try {
    const store = createStore(database);
    const isKept = createPlaceTest(file);
    const isNew = isInMemory || store.identities.isEmpty();
    const credentials = isNew ? plant(store, start, isInMemory) : findCredentials(store);
    let running = run({ store, isKept, credentials }, options);
    const close = () => {
      if (database.isOpen) database.close();
    };
    const fetch: Fetch = (request) => running.fetch(request);
    if (!isDisturbed(options)) setAppBehind(fetch, (request) => running.app(request));
    return {
      fetch,
      get credentials() {
        return running.credentials;
      },
      reset() {
        const planted = plant(store, described(store.seed.get()), isInMemory);
        running = run({ store, isKept, credentials: planted }, options);
      },
      close,
      [Symbol.dispose]: close,
    };
  } catch (error) {
    database.close();
    throw isSqliteError(error) ? describeOpenError(file, error) : error;
  }
}

// Plants a world, or in memory a copy of it where it was planted before; gives its credentials.
function plant(store: Store, planted: Planted, isInMemory: boolean): WorldCredentials {
  const image = isInMemory ? findImage(planted) : undefined;
  if (image !== undefined) {
    store.restore(image.content);
    return image.credentials;
  }
  store.seed.set(planted.seed);
  plantWorld(store, planted.world, planted.now);
  const credentials = findCredentials(store);
  const content = isInMemory ? store.content() : undefined;
  if (content !== undefined) {
    keepImage(planted, { content, credentials });
    // A copy keeps its pace with 100,000 tokens; what SQLite has built in memory itself does not.
    store.restore(content);
  }
  return credentials;
}

function run(
  { credentials, ...kept }: Pick<World, "store" | "isKept"> & Pick<Emulator, "credentials">,
  options: EmulatorOptions,
): Pick<Emulator, "fetch" | "credentials"> & { readonly app: App } {
  const { now = systemTime } = options;
  const app = createApp({
    world: {
      ...kept,
      limits: { ...documentedLimits, ...options.limits },
      randomBytes: randomBytesOf(options),
    },
    meter: createRateMeter({
      ...documentedRateLimit,
      enforced: options.rateLimit !== undefined,
      ...options.rateLimit,
    }),
    guard: createAuthGuard(options.maxAuthFailures ?? Infinity),
    now,
  });
  return { app, fetch: disturbed(toFetch(app), options), credentials };
}

function randomBytesOf({ randomBytes = systemRandomBytes }: EmulatorOptions): RandomBytes {
  return randomBytes;
}

function systemTime(): Date {
  return new Date();
}

function isDisturbed({ latency = 0, faults: names = [] }: EmulatorOptions): boolean {
  return latency > 0 || names.length > 0;
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

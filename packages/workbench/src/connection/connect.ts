import { setTimeout } from "node:timers/promises";
import { type Client, createClient, type Credentials, defaultBaseUrl, type Fetch } from "@cftokens/client";
import type { Emulator } from "@cftokens/emulator";
import type { Target } from "./choose-target.ts";
import { fetchOverHttp } from "./fetch-over-http.ts";
import { isProxied } from "./use-proxy.ts";
import { inTurn } from "./in-turn.ts";
import type { Place } from "../inventory/place.ts";
import { createCallBudget } from "./call-budget.ts";
import type { RateBudget } from "./rate-budget.ts";
import { type SentRequest, watchRequests } from "../requests/watch-requests.ts";
import { type SafeText, safeText } from "../text/safe-text.ts";

/** What a badge says of the target. */
export type TargetBadge = { readonly kind: "emulator" } | { readonly kind: "live"; readonly host: SafeText };

/** A client for the target, and the places that are known before the API is asked. */
export interface Connection {
  readonly client: Client;
  /** A client of the same API that works with another token. */
  readonly clientWith: (apiToken: string) => Client;
  /** For calls that no client makes: where the API is, what signs them, and what sends them. */
  readonly api: { readonly baseUrl: string; readonly credentials: Credentials; readonly fetch: Fetch };
  readonly places: readonly Place[];
  readonly badge: TargetBadge;
  /** Has this listener told of the API's budget of calls from now on. */
  readonly onBudget: (listener: (budget: RateBudget) => void) => void;
  /** Waits until the API takes the calls of one more list. */
  readonly room: (signal: AbortSignal) => Promise<void> | undefined;
  /** Has this listener told of every request from now on: as it is sent, answered, and read. */
  readonly onRequest: (listener: (request: SentRequest) => void) => void;
  /** The same `Fetch`; what goes through it is told of as the requests of this API are. */
  readonly watchOther: (fetch: Fetch) => Fetch;
  readonly close: () => void;
}

/** A connection, or one line that says why the emulator's database cannot be used. */
export type Connected =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly reason: string };

/** Connects to the live API, or opens the emulator's database. */
export async function connect(target: Target): Promise<Connected> {
  if (target.kind === "live") return { ok: true, connection: openLive(target) };
  // Whoever works on the live API does not wait until the emulator is loaded.
  const { openEmulator } = await import("./open-emulator.ts");
  const opened = openEmulator(target.database);
  return opened.ok ? { ok: true, connection: connectEmulator(opened.emulator) } : opened;
}

function openLive({
  baseUrl,
  credentials,
  accountIds,
  zoneIds,
  host,
}: Extract<Target, { kind: "live" }>): Connection {
  const { watched, ended, ...watching } = watch();
  const fetch = watched(fetchUntil(ended.signal));
  return {
    ...watching,
    client: createClient({ baseUrl, credentials, fetch }),
    clientWith: (apiToken) => createClient({ baseUrl, credentials: { apiToken }, fetch }),
    api: { baseUrl, credentials, fetch },
    places: toPlaces(accountIds, zoneIds),
    badge: { kind: "live", host: safeText(host) },
    close: () => ended.abort(),
  };
}

function connectEmulator({ fetch: emulated, credentials, close }: Emulator): Connection {
  const { watched, ended, ...watching } = watch();
  const fetch = watched(
    inTurn(async (request) => {
      ended.signal.throwIfAborted();
      return emulated(request);
    }),
  );
  const { apiToken, accountId, zoneId } = credentials;
  return {
    ...watching,
    client: createClient({ credentials: { apiToken }, fetch }),
    clientWith: (other) => createClient({ credentials: { apiToken: other }, fetch }),
    api: { baseUrl: defaultBaseUrl, credentials: { apiToken }, fetch },
    places: toPlaces([accountId], [zoneId]),
    badge: { kind: "emulator" },
    close() {
      ended.abort();
      close();
    },
  };
}

// What is told of a connection's requests while it lasts.
function watch(): Pick<Connection, "onBudget" | "room" | "onRequest" | "watchOther"> & {
  readonly watched: (fetch: Fetch) => Fetch;
  readonly ended: AbortController;
} {
  const budgets = createNews<RateBudget>();
  const requests = createNews<SentRequest>();
  let count = 0;
  const watchOther = (fetch: Fetch): Fetch =>
    watchRequests(fetch, {
      tell: requests.tell,
      number: () => (count += 1),
      now: () => new Date(),
      clock: () => performance.now(),
    });
  const ended = new AbortController();
  const budget = createCallBudget({
    now: () => Date.now(),
    wait: waitUnlessAborted,
    tell: budgets.tell,
  });
  return {
    ended,
    watched(fetch) {
      const counted = budget.count(fetch);
      const watched = watchOther(counted);
      // What is told of a request has no credentials: to find them takes longer than to send it.
      return async (request) => (requests.isHeard() ? watched(request) : counted(request));
    },
    watchOther,
    room: (signal) => budget.room(AbortSignal.any([signal, ended.signal])),
    onBudget: budgets.listen,
    onRequest: requests.listen,
  };
}

async function waitUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}

// The program that listens starts after the connection is made.
function createNews<Told>(): {
  tell: (told: Told) => void;
  listen: (listener: (told: Told) => void) => void;
  isHeard: () => boolean;
} {
  let listener: ((told: Told) => void) | undefined;
  return {
    isHeard: () => listener !== undefined,
    tell: (told) => listener?.(told),
    listen: (next) => {
      listener = next;
    },
  };
}

// Calls that are still on their way when the user leaves must not keep the process alive.
function fetchUntil(end: AbortSignal): Fetch {
  const send: Fetch = isProxied(process.env) ? async (request) => fetch(request) : fetchOverHttp;
  return async (request) => send(new Request(request, { signal: AbortSignal.any([request.signal, end]) }));
}

function toPlaces(accountIds: readonly string[], zoneIds: readonly string[]): readonly Place[] {
  return [
    ...accountIds.map((id): Place => ({ kind: "account", id })),
    ...zoneIds.map((id): Place => ({ kind: "zone", id })),
  ];
}

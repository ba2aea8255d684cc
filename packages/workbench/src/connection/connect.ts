import { setTimeout } from "node:timers/promises";
import { type Client, createClient, type Credentials, defaultBaseUrl, type Fetch } from "@cftokens/client";
import { createEmulator, EmulatorDatabaseError } from "@cftokens/emulator";
import type { Target } from "./choose-target.ts";
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
export function connect(target: Target): Connected {
  try {
    return { ok: true, connection: open(target) };
  } catch (error) {
    if (error instanceof EmulatorDatabaseError) return { ok: false, reason: error.message };
    throw error;
  }
}

function open(target: Target): Connection {
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
  const watched = (fetch: Fetch): Fetch => watchOther(budget.count(fetch));
  const room = (signal: AbortSignal): Promise<void> | undefined =>
    budget.room(AbortSignal.any([signal, ended.signal]));
  switch (target.kind) {
    case "live": {
      const { baseUrl, credentials, accountIds, zoneIds, host } = target;
      const fetch = watched(fetchUntil(ended.signal));
      return {
        client: createClient({ baseUrl, credentials, fetch }),
        clientWith: (apiToken) => createClient({ baseUrl, credentials: { apiToken }, fetch }),
        api: { baseUrl, credentials, fetch },
        onBudget: budgets.listen,
        room,
        onRequest: requests.listen,
        watchOther,
        places: toPlaces(accountIds, zoneIds),
        badge: { kind: "live", host: safeText(host) },
        close: () => ended.abort(),
      };
    }
    case "emulator": {
      const { fetch: emulated, credentials, close } = createEmulator({ database: target.database });
      const fetch = watched(inTurn(emulated));
      return {
        client: createClient({ credentials: { apiToken: credentials.apiToken }, fetch }),
        clientWith: (apiToken) => createClient({ credentials: { apiToken }, fetch }),
        api: { baseUrl: defaultBaseUrl, credentials: { apiToken: credentials.apiToken }, fetch },
        onBudget: budgets.listen,
        room,
        onRequest: requests.listen,
        watchOther,
        places: toPlaces([credentials.accountId], [credentials.zoneId]),
        badge: { kind: "emulator" },
        close() {
          ended.abort();
          close();
        },
      };
    }
  }
}

async function waitUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}

// The program that listens starts after the connection is made.
function createNews<Told>(): {
  tell: (told: Told) => void;
  listen: (listener: (told: Told) => void) => void;
} {
  let listener: ((told: Told) => void) | undefined;
  return {
    tell: (told) => listener?.(told),
    listen: (next) => {
      listener = next;
    },
  };
}

// Calls that are still on their way when the user leaves must not keep the process alive.
function fetchUntil(end: AbortSignal): Fetch {
  return async (request) => fetch(request, { signal: AbortSignal.any([request.signal, end]) });
}

function toPlaces(accountIds: readonly string[], zoneIds: readonly string[]): readonly Place[] {
  return [
    ...accountIds.map((id): Place => ({ kind: "account", id })),
    ...zoneIds.map((id): Place => ({ kind: "zone", id })),
  ];
}

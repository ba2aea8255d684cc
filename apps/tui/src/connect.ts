import { type Client, createClient, type Fetch } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import type { Target } from "./choose-target.ts";
import type { Place } from "./place.ts";
import { safeText } from "./safe-text.ts";
import type { TargetBadge } from "./state.ts";

/** A client for the target, and the places whose tokens it can show. */
export interface Connection {
  readonly client: Client;
  readonly places: readonly Place[];
  readonly badge: TargetBadge;
  readonly close: () => void;
}

/** Connects to the live API, or opens the emulator's database. Throws EmulatorDatabaseError when the database cannot be used. */
export function connect(target: Target): Connection {
  switch (target.kind) {
    case "live": {
      const { baseUrl, credentials, accountIds, zoneIds, host } = target;
      const ended = new AbortController();
      return {
        client: createClient({ baseUrl, credentials, fetch: fetchUntil(ended.signal) }),
        places: toPlaces(accountIds, zoneIds),
        badge: { kind: "live", host: safeText(host) },
        close: () => ended.abort(),
      };
    }
    case "emulator": {
      const { fetch, credentials, close } = createEmulator({ database: target.database });
      return {
        client: createClient({ credentials: { apiToken: credentials.apiToken }, fetch }),
        places: toPlaces([credentials.accountId], [credentials.zoneId]),
        badge: { kind: "emulator" },
        close,
      };
    }
  }
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

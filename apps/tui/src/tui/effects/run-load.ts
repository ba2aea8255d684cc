import type { Client } from "@cftokens/client";
import type { Effect, LoadEffect } from "../effect.ts";
import { readGroups } from "@cftokens/workbench/groups";
import {
  type IsReadable,
  type ListEvent,
  type ListSource,
  listSourceId,
  readLists,
  readPlaces,
} from "@cftokens/workbench/inventory";
import { loadOperationTable } from "@cftokens/workbench/needs";
import type { AbortSignals } from "./abort-signals.ts";
import type { Message } from "../message.ts";

/** What reading from the API needs. */
export interface Reader {
  readonly client: Client;
  readonly now: () => Date;
  readonly isReadable: IsReadable;
  readonly signals: AbortSignals;
  /** Waits until the API takes the calls of one more list; left out where nothing is counted. */
  readonly room?: (signal: AbortSignal) => Promise<void> | undefined;
}

/** Tells whether an effect only reads for the screens. */
export function isLoadEffect(effect: Effect): effect is LoadEffect {
  return loads.has(effect.type);
}

/** Carries out such an effect; what is read is sent on as it comes. */
export async function runLoad(
  effect: LoadEffect,
  reader: Reader,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "load-tokens": {
      const { load, sources } = effect;
      const signal = reader.signals.ofLoad(load);
      return readLists(sources, { reader, signal }, (source, event) => send(toMessage(load, source, event)));
    }
    case "load-places": {
      const signal = reader.signals.ofLoad(effect.load);
      const { load, known } = effect;
      const found = await readPlaces(
        {
          known,
          signal,
          found(places) {
            if (!signal.aborted) send({ area: "surroundings", type: "places-found", load, places });
          },
        },
        reader,
      );
      if (!signal.aborted) send({ area: "surroundings", type: "places-received", load, ...found });
      return;
    }
    case "load-permission-groups": {
      const signal = reader.signals.beginGroups();
      const groups = await readGroups({ places: effect.places, signal }, reader);
      if (!signal.aborted)
        send({ area: "surroundings", type: "groups-received", groups, asked: effect.places });
      return;
    }
    case "load-operation-table":
      send({ area: "surroundings", type: "operations-received", table: await loadOperationTable() });
      return;
    case "stop-groups":
      reader.signals.stopGroups();
      return;
    case "stop-loading":
      reader.signals.stopLoad();
  }
}

function toMessage(load: number, source: ListSource, event: ListEvent): Message {
  const list = listSourceId(source);
  switch (event.kind) {
    case "page": {
      const { rows, now } = event;
      return { area: "tokens", type: "page-loaded", load, list, rows, now };
    }
    case "ended":
      return { area: "tokens", type: "list-loaded", load, list };
    case "failed":
      return { area: "tokens", type: "list-failed", load, list, error: event.error };
  }
}

const loads: ReadonlySet<string> = new Set<LoadEffect["type"]>([
  "load-tokens",
  "load-places",
  "load-permission-groups",
  "load-operation-table",
  "stop-loading",
  "stop-groups",
]);

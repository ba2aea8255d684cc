import type { Client } from "@cftokens/client";
import type { Effect, LoadEffect } from "../effect.ts";
import type { IsReadable } from "../knowledge/is-readable.ts";
import { loadGroups } from "./load-groups.ts";
import { loadPart } from "./load-part.ts";
import { loadPlaces } from "./load-places.ts";
import type { LoadSignals } from "./load-signals.ts";
import type { Message } from "../message.ts";

/** What reading from the API needs. */
export interface Reader {
  readonly client: Client;
  readonly now: () => Date;
  readonly isReadable: IsReadable;
  readonly loadSignals: LoadSignals;
}

/** Tells whether an effect only reads for the screens. */
export function isLoadEffect(effect: Effect): effect is LoadEffect {
  return LOADS.has(effect.type);
}

/** Carries out such an effect; what is read is sent on as it comes. */
export async function runLoad(
  effect: LoadEffect,
  reader: Reader,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "load-tokens":
      return loadParts(effect, reader, send);
    case "load-places": {
      const signal = reader.loadSignals.signalOf(effect.load);
      const found = await loadPlaces({ load: effect.load, known: effect.known, signal }, reader);
      if (!signal.aborted) send(found);
      return;
    }
    case "load-permission-groups": {
      const signal = reader.loadSignals.beginGroups();
      const groups = await loadGroups({ places: effect.places, signal }, reader);
      if (!signal.aborted) send({ area: "knowledge", type: "groups-received", groups, asked: effect.places });
      return;
    }
    case "stop-groups":
      reader.loadSignals.stopGroups();
      return;
    case "stop-loading":
      reader.loadSignals.stop();
  }
}

// A few at once: a caller with hundreds of zones must not spend its budget of calls in a burst.
async function loadParts(
  { load, parts }: Extract<Effect, { type: "load-tokens" }>,
  reader: Reader,
  send: (message: Message) => void,
): Promise<void> {
  const signal = reader.loadSignals.signalOf(load);
  const waiting = parts.values();
  const readOn = async (): Promise<void> => {
    for (const part of waiting) if (!signal.aborted) await loadPart({ ...part, load, signal }, reader, send);
  };
  await Promise.all(Array.from({ length: LISTS_AT_ONCE }, readOn));
}

const LISTS_AT_ONCE = 6;
const LOADS: ReadonlySet<string> = new Set<LoadEffect["type"]>([
  "load-tokens",
  "load-places",
  "load-permission-groups",
  "stop-loading",
  "stop-groups",
]);

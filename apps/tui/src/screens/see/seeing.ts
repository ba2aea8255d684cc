import type { State } from "../../state.ts";
import type { Step } from "../../step.ts";
import type { CanMessage } from "../can/message.ts";
import { updateCan } from "../can/update.ts";
import type { ExportMessage } from "../export/message.ts";
import { updateExport } from "../export/update.ts";
import type { LocationMessage } from "../location/message.ts";
import { updateLocation } from "../location/update.ts";
import type { OperationsMessage } from "../operations/message.ts";
import { updateOperations } from "../operations/update.ts";
import type { QueryMessage } from "../tokens/message.ts";
import { updateQuery } from "../tokens/update-query.ts";
import type { SeeMessage } from "./message.ts";
import { updateSee } from "./update.ts";

/** What happens while the user looks: nothing of it changes a token. */
export type SeeingMessage =
  | QueryMessage
  | LocationMessage
  | SeeMessage
  | CanMessage
  | OperationsMessage
  | ExportMessage;

/** Tells whether a message is one of those. */
export function isSeeingMessage(message: { readonly area: string }): message is SeeingMessage {
  return AREAS.has(message.area);
}

/** What such a message makes of a state. */
export function updateSeeing(state: State, message: SeeingMessage): Step {
  switch (message.area) {
    case "query":
      return updateQuery(state, message);
    case "location":
      return updateLocation(state, message);
    case "see":
      return updateSee(state, message);
    case "can":
      return updateCan(state, message);
    case "operations":
      return updateOperations(state, message);
    case "export":
      return updateExport(state, message);
  }
}

const AREAS: ReadonlySet<string> = new Set<SeeingMessage["area"]>([
  "query",
  "location",
  "see",
  "can",
  "operations",
  "export",
]);

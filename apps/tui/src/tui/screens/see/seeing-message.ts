import type { CanMessage } from "../can/message.ts";
import type { ExportMessage } from "../../dialogs/export/message.ts";
import type { LocationMessage } from "../location/message.ts";
import type { OperationsMessage } from "../operations/message.ts";
import type { QueryMessage } from "../tokens/message.ts";
import type { SeeMessage } from "./message.ts";

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

const AREAS: ReadonlySet<string> = new Set<SeeingMessage["area"]>([
  "query",
  "location",
  "see",
  "can",
  "operations",
  "export",
]);

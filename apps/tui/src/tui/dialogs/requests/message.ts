import type { SentRequest } from "@cftokens/workbench/requests";
import type { ListMove } from "../../lists/list-cursor.ts";

/** What happens to the log of requests. */
export type RequestsMessage = { readonly area: "requests" } & (
  | { readonly type: "opened" }
  /** Requests were sent or answered, oldest first. */
  | { readonly type: "told"; readonly requests: readonly SentRequest[] }
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "detail-opened" }
  /** Back to the list, or from there to the screen. */
  | { readonly type: "left" }
  | { readonly type: "copied"; readonly as: "curl" | "command" }
);

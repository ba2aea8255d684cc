import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";
import type { ShownAnswer } from "./state.ts";

/** What happens to the operation that is looked at. */
export type OperationsMessage = { readonly area: "operations" } & (
  | { readonly type: "closed" }
  | { readonly type: "moved"; readonly move: ListMove }
  /** What is below the row is to be seen, or not any more; without either, the other one. */
  | { readonly type: "folded"; readonly to: "open" | "closed" | "other" }
  /** It is to be sent: what its path needs is asked first. */
  | { readonly type: "send-requested" }
  | { readonly type: "value-edited"; readonly edit: TextEdit }
  | { readonly type: "value-confirmed" }
  | { readonly type: "value-cancelled" }
  | { readonly type: "answered"; readonly operation: string; readonly answer: ShownAnswer }
);

import type { ListMove } from "./list-cursor.ts";
import type { TextEdit } from "./text-input.ts";

/** What happens to the list that the screen consists of. */
export type ListMessage = { readonly area: "list" } & (
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "filter-opened" }
  | { readonly type: "filter-edited"; readonly edit: TextEdit }
  /** The filter stays, the keys go back to the list. */
  | { readonly type: "filter-closed" }
  /** Nothing is left out any more. */
  | { readonly type: "filter-cleared" }
  | { readonly type: "item-opened" }
);

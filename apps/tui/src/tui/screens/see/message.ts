import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens to the lists of risks, endings and permission groups. */
export type SeeMessage = { readonly area: "see" } & (
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "filter-opened" }
  | { readonly type: "filter-edited"; readonly edit: TextEdit }
  /** The filter stays, the keys go back to the list. */
  | { readonly type: "filter-closed" }
  | { readonly type: "filter-cleared" }
  /** The item under the cursor: its token, or the tokens that hold the group. */
  | { readonly type: "item-opened" }
  /** The next severity alone, after the last one all. */
  | { readonly type: "severity-changed" }
  /** Only permission groups that a token holds, or all. */
  | { readonly type: "held-toggled" }
);

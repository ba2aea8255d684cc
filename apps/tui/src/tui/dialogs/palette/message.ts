import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens to the command palette. */
export type PaletteMessage = { readonly area: "palette" } & (
  | { readonly type: "opened" }
  | { readonly type: "edited"; readonly edit: TextEdit }
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "chosen" }
);

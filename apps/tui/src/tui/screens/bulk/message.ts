import type { ChangeOutcome } from "@cftokens/workbench/changes";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens while several tokens are marked and acted on. */
export type BulkMessage = { readonly area: "bulk" } & (
  | { readonly type: "mark-toggled" }
  | { readonly type: "all-marked" }
  | { readonly type: "marks-cleared" }
  | { readonly type: "toggle-requested" }
  | { readonly type: "delete-requested" }
  | { readonly type: "edited"; readonly edit: TextEdit }
  | { readonly type: "confirmed" }
  | { readonly type: "started" }
  | { readonly type: "moved"; readonly move: ListMove }
  /** What failed, and what was not reached, is tried (again). */
  | { readonly type: "retried" }
  | { readonly type: "stopped" }
  | { readonly type: "left" }
  | { readonly type: "change-finished"; readonly key: string; readonly outcome: ChangeOutcome }
);

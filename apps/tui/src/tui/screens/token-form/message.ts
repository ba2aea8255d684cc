import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";
import type { ChangeOutcome } from "@cftokens/workbench/changes";
import type { Problem } from "./draft/check-draft.ts";
import type { DraftRequest } from "./draft/draft-request.ts";

/** What happens while a token is made. */
export type FormMessage = { readonly area: "token-form" } & (
  | { readonly type: "create-opened" }
  /** The focused token is to be changed in the form, or copied into a form for a new one. */
  | { readonly type: "edit-opened"; readonly at?: "expiresOn" }
  | { readonly type: "clone-opened" }
  /**
   * Moves the end in the form by so many days, counted from now when there is none or it is over.
   */
  | { readonly type: "expiry-moved"; readonly days: number }
  /** The draft was judged by the spec's own rules. */
  | { readonly type: "checked"; readonly request: DraftRequest; readonly problems: readonly Problem[] }
  | { readonly type: "moved"; readonly move: ListMove }
  /** Enter on the line under the cursor. */
  | { readonly type: "chosen" }
  /** The choice under the cursor goes to its next or previous value. */
  | { readonly type: "cycled"; readonly count: number }
  | { readonly type: "edited"; readonly edit: TextEdit }
  /** The policy or resource under the cursor goes. */
  | { readonly type: "removed" }
  | { readonly type: "went-back" }
  | { readonly type: "discarded" }
  | { readonly type: "review-requested" }
  | { readonly type: "sent" }
  /** What came of what was sent. */
  | { readonly type: "change-finished"; readonly outcome: ChangeOutcome }
  /** After a conflict: sends the same changes on top of what the token is now. */
  | { readonly type: "overwritten" }
  /** After a conflict: drops the own changes and starts again from what the token is now. */
  | { readonly type: "restarted" }
);

import type { ChangeOutcome } from "@cftokens/workbench/changes";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens while a change of one token is confirmed. */
export type ConfirmMessage = { readonly area: "confirm" } & (
  | { readonly type: "toggle-requested" }
  | { readonly type: "delete-requested" }
  | { readonly type: "edited"; readonly edit: TextEdit }
  /** The user said yes, or typed the name and pressed Enter. */
  | { readonly type: "confirmed" }
  /** It is sent; the program's own token was asked about once more. */
  | { readonly type: "sent" }
  | { readonly type: "went-back" }
  | { readonly type: "change-finished"; readonly outcome: ChangeOutcome }
);

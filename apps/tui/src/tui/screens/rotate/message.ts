import type { AnswerDifference, ChangeOutcome } from "@cftokens/workbench/changes";
import type { Rotation } from "@cftokens/workbench/rotation";
import type { NewSecret } from "@cftokens/workbench/secrets";
import type { ErrorReport } from "@cftokens/workbench/text";
import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";

/** What happens while a token gets a new secret. */
export type RotateMessage = { readonly area: "rotate" } & (
  | { readonly type: "opened" }
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "chosen" }
  | { readonly type: "edited"; readonly edit: TextEdit }
  | { readonly type: "went-back" }
  /** The rotations that were begun and not finished, as the journal has them. */
  | { readonly type: "journal-received"; readonly rotations: readonly Rotation[] }
  /** The new token of a safe rotation is there; with what is wrong with it. */
  | {
      readonly type: "begun";
      readonly rotation: Rotation;
      readonly secret: NewSecret;
      readonly problem: ErrorReport | undefined;
      readonly differences: readonly AnswerDifference[];
    }
  | { readonly type: "begin-failed"; readonly error: ErrorReport }
  /** The second token was asked for, and it is not known whether it was made. */
  | { readonly type: "begin-outcome-unknown"; readonly rotation: Rotation; readonly error: ErrorReport }
  | { readonly type: "change-finished"; readonly outcome: ChangeOutcome }
);

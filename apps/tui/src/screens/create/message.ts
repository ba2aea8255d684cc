import type { ErrorReport } from "../../error-report.ts";
import type { ListMove } from "../../list-cursor.ts";
import type { SafeText } from "../../safe-text.ts";
import type { TextEdit } from "../../text-input.ts";
import type { SecretState } from "../secret/state.ts";

/** What happens while a token is made. */
export type CreateMessage = { readonly area: "create" } & (
  | { readonly type: "opened" }
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
  | { readonly type: "succeeded"; readonly created: CreatedToken }
  | { readonly type: "refused"; readonly error: ErrorReport }
);

/** A token that the API made. Families that show no secret have none here. */
export interface CreatedToken {
  readonly key: string;
  readonly name: SafeText;
  readonly secret: Pick<SecretState, "what" | "companions" | "secret"> | undefined;
}

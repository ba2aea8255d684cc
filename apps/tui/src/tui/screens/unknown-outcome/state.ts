import type { Change } from "@cftokens/workbench/changes";
import type { ErrorReport, SafeText } from "@cftokens/workbench/text";
import type { ChangeScreen } from "../change-screen.ts";

/** A change that was sent, and that the API may or may not have carried out. */
export interface UnknownOutcome {
  /** What was sent, such as "Delete ci". */
  readonly what: SafeText;
  readonly error: ErrorReport;
  /** What was sent; undefined when the token of a rotation is gone from the table. */
  readonly change: Change | undefined;
  readonly wanted: WantedToken;
  /** Where the change can be sent once more. */
  readonly back: ChangeScreen;
  /** Whether the tokens were loaded again since. */
  readonly looked: boolean;
}

/** The token to look at: the one that was to be changed, or one that may be new under this name. */
export type WantedToken =
  | { readonly by: "key"; readonly key: string }
  | {
      readonly by: "name";
      readonly name: SafeText;
      /** The keys of the tokens that had the name before. */
      readonly before: readonly string[];
    };

import type { SafeText } from "./safe-text.ts";

/** A failure as the user reads it: what was tried, what the API said, and what to do next. */
export interface ErrorReport {
  /** What happened, such as "POST /user/tokens was refused (400)". */
  readonly title: SafeText;
  /** What came of it, without what was tried: failures that share it are told together. */
  readonly outcome?: SafeText;
  /** Every code and text of the API. */
  readonly reasons: readonly SafeText[];
  readonly advice: SafeText;
}

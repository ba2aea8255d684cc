/** How bad a finding is, in the words that reports of code have. */
export type FindingLevel = "error" | "warning" | "note";

/** One thing that was found, as reports tell it. */
export interface ReportFinding {
  /** The rule that it breaks; the same one over versions. */
  readonly rule: string;
  readonly level: FindingLevel;
  /** What was found, in one line. */
  readonly message: string;
  /** What it is about, such as an operation or a token. */
  readonly subject: string;
  /** Where it is written; the path begins at the root of the repository. */
  readonly place?: FilePlace;
  /** What tells it from all others, over runs too. */
  readonly identity: string;
  /** Why it does not count, where somebody said so. */
  readonly accepted?: string;
}

/** A line of a file, counted from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line?: number;
}

/** What found something. */
export interface ReportTool {
  /** As a person calls it, such as `cftokens risks`. */
  readonly name: string;
  readonly version?: string;
  readonly informationUri?: string;
}

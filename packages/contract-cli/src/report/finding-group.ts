import type { CheckId, Exchange, Finding, Severity } from "@cftokens/contract";

/** A finding, and where it comes from. */
export interface TracedFinding extends Finding {
  /** For people: the case that caused it, or the entry of a recording. */
  readonly origin: string;
  /** The exchange in which it was seen, credentials included. */
  readonly exchange?: Exchange;
  /** The value of `--path` that sends the case again. */
  readonly replay?: string;
}

/** Findings of one check at one place of one operation, reported as one. It holds no credential. */
export interface FindingGroup {
  readonly check: CheckId;
  /** The worst severity of its findings. */
  readonly severity: Severity;
  readonly operation: string;
  /** The pointer with a star for each array index, so that a list has one place. */
  readonly place: string;
  readonly times: number;
  /** The pointer of the first finding. All members below are of the first finding, too. */
  readonly pointer: string;
  readonly status?: number;
  readonly message: string;
  readonly expected?: unknown;
  readonly got?: unknown;
  readonly origin: string;
  /** A command line that sends the request again, with variables for the credentials. */
  readonly curl?: string;
  readonly replay?: string;
  /** The messages of the other findings, where they differ. */
  readonly otherMessages: readonly string[];
}

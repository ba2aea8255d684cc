import type { CheckId, Exchange, Finding, Severity } from "@cftokens/contract";

/** A finding with where it came from. */
export interface TracedFinding extends Finding {
  /** For people: the case that brought it up, or the place in a recording. */
  readonly origin: string;
  /** The exchange that it was seen in, credentials included. */
  readonly exchange?: Exchange;
  /** What `--path` takes to send the case again. */
  readonly replay?: string;
}

/** What several findings have in common: one fault, told once. It holds no credential. */
export interface FindingGroup {
  readonly check: CheckId;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly operation: string;
  /** The pointer with a star for each array index: one place however long the list. */
  readonly place: string;
  readonly times: number;
  /** That of the first finding, as is everything below. */
  readonly pointer: string;
  readonly status?: number;
  readonly message: string;
  readonly expected?: unknown;
  readonly got?: unknown;
  readonly origin: string;
  /** A command line that sends the request again, with variables for the credentials. */
  readonly curl?: string;
  readonly replay?: string;
  /** What the other findings said that the first one did not. */
  readonly otherMessages: readonly string[];
}

/** How bad a finding is. */
export type Severity = "error" | "warning" | "info";

/** What a check saw; checkExchange makes a finding of it and takes credentials out. */
export interface Observation {
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly expected?: unknown;
  readonly got?: unknown;
}

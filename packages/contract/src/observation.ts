/** How bad a finding is. */
export type Severity = "error" | "warning" | "info";

/** What a check saw. toFinding makes a finding of it, without credentials. */
export interface Observation {
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly expected?: unknown;
  readonly got?: unknown;
}

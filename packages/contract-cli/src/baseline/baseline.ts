/** Known drift: a finding that is accepted for a reason and for a time. */
export interface BaselineEntry {
  readonly check: string;
  readonly operation: string;
  /** The place, with a star for each array index, as reports show it. */
  readonly pointer: string;
  readonly reason: string;
  /** The last day, UTC, on which it is accepted: `2027-01-31`. */
  readonly until: string;
}

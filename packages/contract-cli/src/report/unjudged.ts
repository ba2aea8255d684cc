/** Bodies that were not judged for one reason. */
export interface UnjudgedBodies {
  /** To be read after "not judged": "over 16 MiB". */
  readonly reason: string;
  readonly times: number;
}

/** Counts reasons, in the order in which each came up first. */
export function countUnjudged(reasons: readonly string[]): readonly UnjudgedBodies[] {
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, { length }]) => ({
    reason,
    times: length,
  }));
}

/** Describes the bodies that were not judged for one reason, in one line. */
export function describeUnjudged({ reason, times }: UnjudgedBodies): string {
  return `${times === 1 ? "1 body was" : `${times} bodies were`} not judged: ${reason}`;
}

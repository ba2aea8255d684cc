/** Bodies that passed through and were not judged, by why. */
export interface UnjudgedBodies {
  /** To be read after "not judged": "over 16 MiB". */
  readonly reason: string;
  readonly times: number;
}

/** How often each reason came up, in the order in which it did first. */
export function countUnjudged(reasons: readonly string[]): readonly UnjudgedBodies[] {
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, { length }]) => ({
    reason,
    times: length,
  }));
}

/** In one line. */
export function describeUnjudged({ reason, times }: UnjudgedBodies): string {
  return `${times === 1 ? "1 body was" : `${times} bodies were`} not judged: ${reason}`;
}

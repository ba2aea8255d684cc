/**
 * The moment that an RFC 3339 date or date-time names, in milliseconds; NaN, which is neither before nor after any other,
 * where there is none.
 */
export function momentOf(value: unknown): number {
  return typeof value === "string" && momentPattern.test(value) ? Date.parse(value) : NaN;
}

const momentPattern = /^\d{4}-\d\d-\d\d(?:T|$)/i;

/**
 * Reads an RFC 3339 date or date-time, in milliseconds since 1970. NaN for anything else: it is
 * neither before nor after any moment.
 */
export function momentOf(value: unknown): number {
  return typeof value === "string" && momentPattern.test(value) ? Date.parse(value) : NaN;
}

const momentPattern = /^\d{4}-\d\d-\d\d(?:T|$)/iu;

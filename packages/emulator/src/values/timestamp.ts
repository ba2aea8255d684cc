/** Formats a moment as in answers about tokens: UTC, to the second. */
export function toSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The first moment that RFC 3339 can express, in milliseconds since 1970. */
export const firstMoment = Date.parse("0000-01-01T00:00:00Z");
/** The last one. */
export const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Whether a moment in RFC 3339 is not ahead. What cannot be read is over, so that it lets nobody
 * in.
 */
export function isOver(moment: string, now: Date): boolean {
  return !(now.getTime() < Date.parse(moment));
}

const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** Converts a duration in Go's format (`60m`, `2h45m`) to milliseconds; undefined for `forever`. */
export function durationMilliseconds(duration: string): number | undefined {
  if (duration === "forever") return undefined;
  return duration
    .matchAll(/([0-9]+(?:\.[0-9]+)?)(ns|us|µs|ms|s|m|h)/gu)
    .reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ""] ?? 0), 0);
}

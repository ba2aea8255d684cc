/** Formats a moment as in answers about tokens: UTC, to the second. */
export function toSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
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

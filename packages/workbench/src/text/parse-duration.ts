/** A duration in milliseconds, or one line that says which texts are durations. */
export type ParsedDuration =
  | { readonly ok: true; readonly milliseconds: number }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a duration as a user writes it: `30d`, `2d 12h`, `90 min`, `1.5 hours`, `1y`. Units are
 * seconds, minutes, hours, days, weeks and years of 365 days, by their letter or their word; a plus
 * sign in front is allowed. Zero is none.
 */
export function parseDuration(text: string): ParsedDuration {
  const milliseconds = addParts(text.trim().replace(/^\+\s*/u, ""));
  return milliseconds === undefined || milliseconds <= 0
    ? { ok: false, reason: `invalid duration ${JSON.stringify(text)}; use 90m, 36h, 2d 12h or 30d` }
    : { ok: true, milliseconds };
}

// A sticky match begins where the last one ended, so that each character is looked at once.
function addParts(text: string): number | undefined {
  const part = /(\d{1,9}(?:\.\d{1,3})?)\s*([a-z]{1,7})\s*/iuy;
  let milliseconds = 0;
  while (part.lastIndex < text.length) {
    const [, count, unit = ""] = part.exec(text) ?? [];
    const length = unitLengths.get(unit.toLowerCase());
    if (count === undefined || length === undefined) return undefined;
    milliseconds += Number(count) * length;
  }
  return Math.round(milliseconds);
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const unitLengths: ReadonlyMap<string, number> = new Map([
  ...["s", "sec", "secs", "second", "seconds"].map((word) => [word, second] as const),
  ...["m", "min", "mins", "minute", "minutes"].map((word) => [word, minute] as const),
  ...["h", "hr", "hrs", "hour", "hours"].map((word) => [word, hour] as const),
  ...["d", "day", "days"].map((word) => [word, day] as const),
  ...["w", "week", "weeks"].map((word) => [word, 7 * day] as const),
  ...["y", "yr", "yrs", "year", "years"].map((word) => [word, 365 * day] as const),
]);

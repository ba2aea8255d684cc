/** Reads a time that a user typed: nothing is `now`, `+3d` and `-2h` are counted from it, anything else is a date. */
export function readTime(text: string, now: Date): Date | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return now;
  const [, sign, count, unit = ""] = /^([+-])(\d{1,6})([mhdwy])$/u.exec(trimmed) ?? [];
  if (count !== undefined) {
    const length = UNITS[unit] ?? 0;
    return new Date(now.getTime() + (sign === "-" ? -1 : 1) * Number(count) * length);
  }
  const time = /^\d{4}-\d\d-\d\d/u.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}

const HOUR = 60 * 60 * 1000;
const UNITS: Readonly<Record<string, number>> = {
  m: 60 * 1000,
  h: HOUR,
  d: 24 * HOUR,
  w: 7 * 24 * HOUR,
  y: 365 * 24 * HOUR,
};

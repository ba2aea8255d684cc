/** A moment as the API writes it: UTC, to the second. */
export function describeTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** The same moment as `describeTime` writes it. A text that is no date stays as it is. */
export function toSeconds(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : describeTime(time);
}

/** How far a moment is from `now`, in the largest unit that fits: "in 12 days", "3 months ago", "just now". */
export function describeDistance(time: number, now: Date): string {
  const seconds = Math.round((time - now.getTime()) / 1000);
  if (Math.abs(seconds) < 60) return seconds <= 0 ? "just now" : "in a moment";
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? LAST_UNIT;
  const count = Math.trunc(Math.abs(seconds) / length);
  const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return seconds >= 0 ? `in ${words}` : `${words} ago`;
}

const DAY = 24 * 60 * 60;
const LAST_UNIT = ["minute", 60] as const;
const UNITS = [["year", 365 * DAY], ["month", 30 * DAY], ["day", DAY], ["hour", 3600], LAST_UNIT] as const;

/** A moment as the API writes it: UTC, to the second. */
export function describeTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** The same moment as `describeTime` writes it. A text that is no date stays as it is. */
export function toSeconds(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : describeTime(time);
}

/**
 * How far a moment is from `now`, in the largest unit that fits: "in 12 days", "3 months ago",
 * "just now".
 */
export function describeDistance(time: number, now: Date): string {
  const seconds = Math.round((time - now.getTime()) / 1000);
  if (Math.abs(seconds) < 60) return seconds <= 0 ? "just now" : "in a moment";
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? lastUnit;
  const count = Math.trunc(Math.abs(seconds) / length);
  const words = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return seconds >= 0 ? `in ${words}` : `${words} ago`;
}

const oneDay = 24 * 60 * 60;
const lastUnit = ["minute", 60] as const;
const units = [
  ["year", 365 * oneDay],
  ["month", 30 * oneDay],
  ["day", oneDay],
  ["hour", 3600],
  lastUnit,
] as const;

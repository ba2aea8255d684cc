import { usageError } from "./command-error.ts";

/** Reads a length of time such as 90m, 12h, 30d or 2w, in milliseconds. Throws CommandError for anything else. */
export function readDuration(text: string): number {
  const [, count = "", unit = ""] = /^([1-9]\d{0,5})([mhdw])$/u.exec(text) ?? [];
  const length = UNITS[unit];
  if (length === undefined) throw usageError(`${text} is no length of time; write 90m, 12h, 30d or 2w`);
  return Number(count) * length;
}

/** A length of time as the API of Access takes it: whole hours. Throws CommandError when it is no whole number of hours. */
export function toHours(milliseconds: number): string {
  if (milliseconds % HOUR !== 0) throw usageError("a service token lasts a whole number of hours");
  return `${milliseconds / HOUR}h`;
}

/** The moment that is so far after `now`, as the API takes it: UTC, to the second. */
export function timeAfter(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString().replace(/\.\d+Z$/u, "Z");
}

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: HOUR,
  d: 24 * HOUR,
  w: 7 * 24 * HOUR,
};

import { parseDuration } from "./parse-duration.ts";

/** A moment, or one line that says which texts are moments. */
export type ParsedMoment =
  | { readonly ok: true; readonly moment: Date }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a moment as a user writes it: `now`, a duration counted from `now` (`30d`, `+3d`, `-2h`), a
 * date (`2026-12-31`) or a date with a time (`2026-12-31T08:00`, `2026-12-31 08:00:00+02:00`).
 * Without an offset it is UTC.
 */
export function parseMoment(text: string, now: Date): ParsedMoment {
  const trimmed = text.trim();
  const time =
    trimmed.toLowerCase() === "now" ? now.getTime() : (countedFrom(now, trimmed) ?? dateIn(trimmed));
  return time === undefined || !(time >= earliest && time <= latest)
    ? {
        ok: false,
        reason: `invalid time ${JSON.stringify(text)}; use 2026-12-31, 2026-12-31T08:00:00Z or +30d`,
      }
    : { ok: true, moment: new Date(time) };
}

/**
 * Reads when something is to end: a duration counted from `now`, or a moment. It lies after `now`.
 * What is no moment is refused as a duration, since that is what users write here.
 */
export function parseEnd(text: string, now: Date): ParsedMoment {
  const read = parseMoment(text, now);
  if (!read.ok) {
    const duration = parseDuration(text);
    return duration.ok ? read : duration;
  }
  return read.moment.getTime() > now.getTime()
    ? read
    : { ok: false, reason: `${JSON.stringify(text)} is not in the future; use 30d or a later date` };
}

function countedFrom(now: Date, text: string): number | undefined {
  const isBefore = text.startsWith("-");
  const duration = parseDuration(isBefore ? text.slice(1) : text);
  if (!duration.ok) return undefined;
  return now.getTime() + (isBefore ? -duration.milliseconds : duration.milliseconds);
}

function dateIn(text: string): number | undefined {
  const [, date = "", time = "00:00", offset = "Z"] = dateForm.exec(text) ?? [];
  const start = Date.parse(`${date}T00:00:00Z`);
  // Some engines take the 30th of February for a day in March.
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(date)) return undefined;
  return Date.parse(`${date}T${time}${offset.toUpperCase()}`);
}

const dateForm = /^(\d{4}-\d\d-\d\d)(?:[t ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(z|[+-]\d\d:\d\d)?)?$/iu;
// The API writes years with four digits.
const earliest = Date.parse("0000-01-01T00:00:00Z");
const latest = Date.parse("9999-12-31T23:59:59.999Z");

import { parseEnd, type ParsedMoment } from "../text/parse-moment.ts";

/**
 * Reads until when the old secret of a service token is to work: a duration from `now` or a moment,
 * at most a year away.
 */
export function parseGrace(text: string, now: Date): ParsedMoment {
  const end = parseEnd(text, now);
  return end.ok && end.moment.getTime() - now.getTime() > longestGrace
    ? { ok: false, reason: `a grace of ${JSON.stringify(text)} is too long; use a year (1y) at most` }
    : end;
}

const longestGrace = 365 * 24 * 60 * 60 * 1000;

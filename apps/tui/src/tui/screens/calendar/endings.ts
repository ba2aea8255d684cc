import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";
import type { TokenRow } from "@cftokens/workbench/inventory";

/**
 * Something that stops working on a day: a token, or the secret that a rotation left valid for a
 * while.
 */
export interface Ending {
  readonly key: string;
  readonly row: TokenRow;
  readonly what: "token" | "previous secret";
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** Days that the calendar looks ahead. */
export const calendarDays = 90;

/** What ends in the days from `now` on, the soonest first. */
export function findEndings(
  rows: readonly TokenRow[],
  { now, text }: { now: Date; text: string },
): readonly Ending[] {
  const end = now.getTime() + calendarDays * oneDay;
  return findByWords(rows, text, ({ name }, word) => fuzzyMatch(name, word)?.score)
    .flatMap(endingsOf)
    .filter(({ time }) => time >= now.getTime() && time < end)
    .toSorted((one, other) => one.time - other.time || (one.key < other.key ? -1 : 1));
}

/** The day of the calendar that a time is on: 0 is the 24 hours from `now`. */
export function dayOf(time: number, now: Date): number {
  return Math.floor((time - now.getTime()) / oneDay);
}

function endingsOf(row: TokenRow): readonly Ending[] {
  const { listed, expiry } = row;
  const secretEnd =
    listed.kind === "access" ? Date.parse(listed.token.previous_client_secret_expires_at ?? "") : Number.NaN;
  return [
    ...(typeof expiry === "number"
      ? [{ key: `${row.key} token`, row, what: "token" as const, time: expiry }]
      : []),
    ...(Number.isNaN(secretEnd)
      ? []
      : [{ key: `${row.key} secret`, row, what: "previous secret" as const, time: secretEnd }]),
  ];
}

export const oneDay = 24 * 60 * 60 * 1000;

import { expect, it } from "vitest";
import { parseGrace } from "./parse-grace.ts";

const now = new Date("2026-06-01T12:00:00Z");

it.each([
  ["1h", "2026-06-01T13:00:00.000Z"],
  ["90 min", "2026-06-01T13:30:00.000Z"],
  ["2d 12h", "2026-06-04T00:00:00.000Z"],
  ["7 days", "2026-06-08T12:00:00.000Z"],
  ["1.5h", "2026-06-01T13:30:00.000Z"],
  ["2w", "2026-06-15T12:00:00.000Z"],
  ["1y", "2027-06-01T12:00:00.000Z"],
  ["2027-06-01", "2027-06-01T00:00:00.000Z"],
])("a grace of %s ends at %s", (text, expected) => {
  const end = parseGrace(text, now);
  expect(end.ok && end.moment.toISOString()).toBe(expected);
});

it.each([
  ["", 'invalid duration ""; use 90m, 36h, 2d 12h or 30d'],
  ["soon", 'invalid duration "soon"; use 90m, 36h, 2d 12h or 30d'],
  // Not two minutes.
  ["2 months", 'invalid duration "2 months"; use 90m, 36h, 2d 12h or 30d'],
  ["1h and a bit", 'invalid duration "1h and a bit"; use 90m, 36h, 2d 12h or 30d'],
  ["366d", 'a grace of "366d" is too long; use a year (1y) at most'],
  ["2027-06-02", 'a grace of "2027-06-02" is too long; use a year (1y) at most'],
])("a grace may not be %j", (text, reason) => {
  expect(parseGrace(text, now)).toEqual({ ok: false, reason });
});

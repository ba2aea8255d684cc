import { describe, expect, it } from "vitest";
import { parseEnd, parseMoment } from "./parse-moment.ts";

const now = new Date("2026-06-01T12:00:00Z");

describe("a moment", () => {
  it.each([
    ["now", "2026-06-01T12:00:00.000Z"],
    ["+3d", "2026-06-04T12:00:00.000Z"],
    ["3d", "2026-06-04T12:00:00.000Z"],
    ["2d 12h", "2026-06-04T00:00:00.000Z"],
    ["-90m", "2026-06-01T10:30:00.000Z"],
    ["- 1 day", "2026-05-31T12:00:00.000Z"],
    ["1y", "2027-06-01T12:00:00.000Z"],
    ["2026-12-31", "2026-12-31T00:00:00.000Z"],
    ["2028-02-29", "2028-02-29T00:00:00.000Z"],
    ["2026-12-31T08:00:00Z", "2026-12-31T08:00:00.000Z"],
    ["2026-12-31t08:00:00z", "2026-12-31T08:00:00.000Z"],
    ["2026-12-31T08:00", "2026-12-31T08:00:00.000Z"],
    ["2026-12-31 08:00:00 +02:00", "2026-12-31T06:00:00.000Z"],
    ["2026-12-31T08:00:00.250Z", "2026-12-31T08:00:00.250Z"],
    [" 2026-12-31 ", "2026-12-31T00:00:00.000Z"],
  ])("is read from %j", (text, expected) => {
    const read = parseMoment(text, now);
    expect(read.ok && read.moment.toISOString()).toBe(expected);
  });

  it.each([
    "",
    "soon",
    "+3",
    "12",
    "+d",
    "+-3d",
    "2026-13-45",
    "2026-02-30",
    "2026-12-31T25:00:00Z",
    "2026-12-31T08",
    "12026-12-31",
    "December 2026",
    "+9000y",
    "-3000y",
    "+999999999y",
  ])("is not read from %j", (text) => {
    expect(parseMoment(text, now)).toEqual({
      ok: false,
      reason: `invalid time ${JSON.stringify(text)}; use 2026-12-31, 2026-12-31T08:00:00Z or +30d`,
    });
  });
});

describe("an end", () => {
  it.each([
    ["7d", "2026-06-08T12:00:00.000Z"],
    ["+7 days", "2026-06-08T12:00:00.000Z"],
    ["2026-06-08", "2026-06-08T00:00:00.000Z"],
  ])("is read from %j", (text, expected) => {
    const read = parseEnd(text, now);
    expect(read.ok && read.moment.toISOString()).toBe(expected);
  });

  it.each([
    ["3x", 'invalid duration "3x"; use 90m, 36h, 2d 12h or 30d'],
    ["0m", 'invalid duration "0m"; use 90m, 36h, 2d 12h or 30d'],
    ["9000y", 'invalid time "9000y"; use 2026-12-31, 2026-12-31T08:00:00Z or +30d'],
    ["now", '"now" is not in the future; use 30d or a later date'],
    ["-1d", '"-1d" is not in the future; use 30d or a later date'],
    ["2026-06-01", '"2026-06-01" is not in the future; use 30d or a later date'],
  ])("is not read from %j", (text, reason) => {
    expect(parseEnd(text, now)).toEqual({ ok: false, reason });
  });
});

import { describe, expect, it } from "vitest";
import { parseDuration } from "./parse-duration.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe("a duration", () => {
  it.each([
    ["90m", 90 * minute],
    ["90 min", 90 * minute],
    ["36h", 36 * hour],
    ["1.5 hours", 90 * minute],
    ["2d 12h", 60 * hour],
    ["2d12h", 60 * hour],
    ["2H45m30s", 2 * hour + 45 * minute + 30_000],
    [" 30d ", 30 * day],
    ["+3d", 3 * day],
    ["+ 2 weeks", 14 * day],
    ["1y", 365 * day],
  ])("is read from %j", (text, milliseconds) => {
    expect(parseDuration(text)).toEqual({ ok: true, milliseconds });
  });

  it.each([
    "",
    "3x",
    "soon",
    "12",
    "+d",
    "d",
    "-3d",
    "0m",
    "0d 0h",
    "2 months",
    "1d and 2h",
    "1,5h",
    "1e3h",
    "2026-12-31",
    "forever",
    "1d\u0000",
  ])("is not read from %j", (text) => {
    expect(parseDuration(text)).toEqual({
      ok: false,
      reason: `invalid duration ${JSON.stringify(text)}; use 90m, 36h, 2d 12h or 30d`,
    });
  });

  it.each([
    ["digits", "9".repeat(200_000)],
    ["spaces", `1d${" ".repeat(200_000)}x`],
    ["letters", `1${"m".repeat(200_000)}`],
    ["parts", "1m ".repeat(70_000)],
    ["fractions", "1.".repeat(100_000)],
  ])("is judged at once, however many %s there are", (_what, text) => {
    const start = performance.now();
    parseDuration(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

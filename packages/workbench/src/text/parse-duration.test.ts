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
    ["digits", (size: number) => "9".repeat(size)],
    ["spaces", (size: number) => `1d${" ".repeat(size)}x`],
    ["letters", (size: number) => `1${"m".repeat(size)}`],
    ["parts", (size: number) => "1m ".repeat(size / 3)],
    ["fractions", (size: number) => "1.".repeat(size / 2)],
  ])("is judged in a time that grows with its %s, and not with their square", (_what, textOf) => {
    const cost = (size: number): number => {
      const text = textOf(size);
      const before = process.cpuUsage();
      parseDuration(text);
      return process.cpuUsage(before).user / 1000;
    };
    cost(24_000);
    expect(cost(192_000)).toBeLessThan(Math.max(cost(24_000), 10) * 32);
  });
});

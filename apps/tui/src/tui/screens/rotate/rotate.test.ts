import { describe, expect, it } from "vitest";
import { countdown } from "./countdown.ts";
import { parseGrace } from "./parse-grace.ts";

describe("parseGrace", () => {
  it.each([
    ["1h", 3_600_000],
    ["90 min", 5_400_000],
    ["2d 12h", 216_000_000],
    ["7 days", 604_800_000],
    ["1.5h", 5_400_000],
    ["", undefined],
    ["0h", undefined],
    ["soon", undefined],
    ["12", undefined],
    ["400d", undefined],
    ["1h and a bit", undefined],
  ])("reads %j as %j milliseconds", (text, length) => {
    expect(parseGrace(text)).toBe(length);
  });
});

describe("countdown", () => {
  it.each([
    [59, "00:00:59"],
    [3600, "01:00:00"],
    [86_399, "23:59:59"],
    [90_061, "1 d 01:01:01"],
    [-5, "00:00:00"],
  ])("tells %i seconds as %s", (seconds, text) => {
    const now = new Date("2026-06-01T12:00:00Z");
    expect(countdown(now.getTime() + seconds * 1000, now)).toBe(text);
  });
});

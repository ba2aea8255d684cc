import { describe, expect, it } from "vitest";
import { countdown } from "../../text/countdown.ts";

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

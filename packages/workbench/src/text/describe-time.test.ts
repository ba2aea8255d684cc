import { describe, expect, it } from "vitest";
import { describeDistance } from "./describe-time.ts";

const now = new Date("2026-06-01T12:00:00Z");
const minute = 60_000;

describe("how far a moment is", () => {
  it.each([
    [0, "just now"],
    [-59_000, "just now"],
    [30_000, "in a moment"],
    [minute, "in 1 minute"],
    [-90 * minute, "1 hour ago"],
    [12 * 24 * 60 * minute, "in 12 days"],
    [-400 * 24 * 60 * minute, "1 year ago"],
  ])("%i milliseconds from now is %s", (distance, words) => {
    expect(describeDistance(now.getTime() + distance, now)).toBe(words);
  });
});

import { expect, it } from "vitest";
import { toGoDuration } from "./to-go-duration.ts";

it.each([
  [30 * 24 * 3_600_000, "720h"],
  [90 * 60_000, "1h30m"],
  [30_000, "30s"],
  [3_600_000 + 1000, "1h1s"],
])("%i milliseconds are %s", (milliseconds, text) => {
  expect(toGoDuration(milliseconds)).toBe(text);
});

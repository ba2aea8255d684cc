import { expect, it } from "vitest";
import { isTooDeep } from "./json-depth.ts";

const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

it.each([0, 1, 99, 100])("%d levels are looked at", (levels) => {
  expect(isTooDeep(levels === 0 ? "text" : nested(levels))).toBe(false);
});

it.each([101, 20_000, 1_000_000])("%d levels are too many", (levels) => {
  expect(isTooDeep(nested(levels))).toBe(true);
  expect(isTooDeep({ a: 1, b: { c: [nested(levels)] } })).toBe(true);
});

import { expect, it } from "vitest";
import { beyondBounds } from "./json-bounds.ts";

const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));
const tooDeep = "nested deeper than 100 levels";

it.each([0, 1, 99, 100])("%d levels are looked at", (levels) => {
  expect(beyondBounds(levels === 0 ? "text" : nested(levels))).toBeUndefined();
});

it.each([101, 20_000, 1_000_000])("%d levels are too many", (levels) => {
  expect(beyondBounds(nested(levels))).toBe(tooDeep);
  expect(beyondBounds({ a: 1, b: { c: [nested(levels)] } })).toBe(tooDeep);
});

it.each<[string, (count: number) => unknown]>([
  ["items", (count) => Array.from({ length: count }, () => 0)],
  ["lists", (count) => Array.from({ length: count }, () => [])],
  ["members", (count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, 0]))],
  ["values at several levels", (count) => [Array.from({ length: count / 2 }, () => [0])].slice(0, 1)],
])("250,000 values are looked at, and not one more: %s", (_, make) => {
  expect(beyondBounds(make(249_998))).toBeUndefined();
  expect(beyondBounds(make(250_000))).toBe("of more than 250,000 values");
});

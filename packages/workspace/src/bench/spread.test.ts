import { describe, expect, it } from "vitest";
import { median, percentile, spreadOf } from "./spread.ts";

describe("the spread of some rounds", () => {
  // The ends that tables of the binomial distribution give for 90 %.
  it.each([
    [7, 1, 7],
    [8, 2, 7],
    [9, 2, 8],
    [10, 2, 9],
    [11, 3, 9],
    [20, 6, 15],
    [30, 11, 20],
  ])("of %d goes from the smallest but some, the %dth, to the %dth", (count, low, high) => {
    const values = Array.from({ length: count }, (_, index) => count - index);

    expect(spreadOf(values)).toEqual({ median: (count + 1) / 2, low, high });
  });

  it("cannot be told of fewer than seven", () => {
    expect(() => spreadOf([1, 1, 1, 1, 1, 1])).toThrow("6 rounds are too few; measure at least 7");
  });
});

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[5], 5],
  [[], Number.NaN],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

it.each([
  [0.5, 2],
  [0.95, 4],
  [0.01, 1],
])("percentile %d of four samples is %d", (share, value) => {
  expect(percentile([4, 1, 3, 2], share)).toBe(value);
});

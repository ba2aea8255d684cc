import { describe, expect, it } from "vitest";
import type { FigureDefinition } from "./figure.ts";
import { judgeRounds } from "./judge-rounds.ts";

const ones = [1, 1, 1, 1, 1, 1, 1];
const atMost = definitionOf({ atMost: 2 });
const atLeast = definitionOf({ atLeast: 2 });

describe("a figure", () => {
  it.each([
    ["met, at most", atMost, [1.7, 1.8, 1.9, 1.9, 1.9, 2, 2], "met"],
    ["unclear, at most, though the median is below", atMost, [1.7, 1.8, 1.9, 1.9, 1.9, 2, 2.1], "unclear"],
    ["unclear, at most, though the median is above", atMost, [1.7, 2.1, 2.2, 2.2, 2.3, 2.4, 3], "unclear"],
    ["missed, at most", atMost, [2.1, 2.1, 2.2, 2.2, 2.3, 2.4, 3], "missed"],
    ["met, at least", atLeast, [2, 2.1, 2.2, 2.2, 2.3, 2.4, 3], "met"],
    ["unclear, at least", atLeast, [1.9, 2.1, 2.2, 2.2, 2.3, 2.4, 3], "unclear"],
    ["missed, at least", atLeast, [1.7, 1.8, 1.9, 1.9, 1.9, 1.9, 1.9], "missed"],
  ])("is %s", (_, definition, ours, verdict) => {
    expect(judgeRounds(definition, { ours, peer: ones, isCounted: false })).toMatchObject({ verdict });
  });

  it("has both medians, and the spread of the ratios, not the ratio of the medians", () => {
    const ours = [10, 20, 30, 40, 50, 60, 700];
    const peer = [10, 10, 10, 80, 50, 30, 100];

    expect(judgeRounds(atMost, { ours, peer, isCounted: false })).toEqual({
      verdict: "unclear",
      rounds: 7,
      ours: 40,
      peer: 30,
      ratio: { median: 2, low: 0.5, high: 7 },
    });
  });

  it("that is counted needs one round, and has no spread", () => {
    expect(judgeRounds(atLeast, { ours: [6], peer: [3], isCounted: true })).toEqual({
      verdict: "met",
      rounds: 1,
      ours: 6,
      peer: 3,
      ratio: { median: 2, low: 2, high: 2 },
    });
    expect(judgeRounds(atLeast, { ours: [5], peer: [3], isCounted: true })).toMatchObject({
      verdict: "missed",
    });
  });

  it.each([
    ["too few rounds", [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1], false],
    ["none at all", [], [], false],
    ["a peer that took nothing", ones, [1, 1, 1, 0, 1, 1, 1], false],
    ["a side that is no number", [1, 1, 1, Number.NaN, 1, 1, 1], ones, false],
    ["a round that only one side had", [...ones, 1], ones, false],
    ["two counts", [1, 1], [1, 1], true],
  ])("has failed with %s", (_, ours, peer, isCounted) => {
    expect(judgeRounds(atMost, { ours, peer, isCounted })).toMatchObject({ verdict: "failed" });
  });
});

function definitionOf(asked: FigureDefinition["asked"]): FigureDefinition {
  return { what: "a start", peer: "bare node", unit: "ms", asked };
}

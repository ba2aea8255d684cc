import { describe, expect, it } from "vitest";
import { fuzzyMatch } from "./fuzzy-match.ts";

describe("fuzzy matching", () => {
  it.each([
    ["external-dns", "dns", [9, 10, 11]],
    ["external-dns", "DNS", [9, 10, 11]],
    ["wordpress plugin", "wrdprs", [0, 2, 3, 4, 5, 7]],
    ["edge deploy", "ed", [0, 1]],
    ["a b", "", []],
    ["d long before n and s, dxnxs", "dns", [23, 25, 27]],
  ])("finds in %j the letters of %j at %j", (text, query, positions) => {
    expect(fuzzyMatch(text, query)?.positions).toEqual(positions);
  });

  it.each([
    ["dns", "dnss"],
    ["dns", "snd"],
    ["a very long name of something", "ag"],
  ])("does not find in %j the letters of %j", (text, query) => {
    expect(fuzzyMatch(text, query)).toBeUndefined();
  });

  it("prefers what was meant: the whole word, then starts of words", () => {
    expect(score("dns export")).toBeGreaterThan(score("my dns"));
    expect(score("my dns")).toBeGreaterThan(score("deploy new site"));
    expect(score("d-n-s")).toBeGreaterThan(score("dxnxs"));
  });

  it("finds in texts whose letters change their length with their case, without places", () => {
    expect(fuzzyMatch("İstanbul", "stan")).toEqual({ score: expect.any(Number), positions: [] });
  });
});

function score(text: string): number {
  return fuzzyMatch(text, "dns")?.score ?? Number.NEGATIVE_INFINITY;
}

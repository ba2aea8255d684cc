import { describe, expect, it } from "vitest";
import { findByWords } from "./find-by-words.ts";

const names = ["one two", "two", "two two three", "four"];

function count(name: string, word: string): number | undefined {
  return name.split(" ").filter((each) => each === word).length || undefined;
}

describe("finding by words", () => {
  it.each([
    ["", names],
    ["  ", names],
    ["two", ["two two three", "one two", "two"]],
    ["two three", ["two two three"]],
    ["four two", []],
  ])("finds %j", (query, found) => {
    expect(findByWords(names, query, count)).toEqual(found);
  });

  it("keeps the order where nothing is ranked", () => {
    expect(findByWords(names, "two", count, { ranked: false })).toEqual(["one two", "two", "two two three"]);
  });
});

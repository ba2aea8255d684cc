import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { quickWidth } from "./quick-width.ts";

const bmp = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const quick = bmp.filter((character) => quickWidth(character) !== undefined);

describe("a width that is quickly known", () => {
  it("is that of string-width, for every character and beside every other kind", () => {
    expect(quick.length).toBeGreaterThan(700);
    expect(quick.filter((character) => stringWidth(character) !== 1)).toEqual([]);
    for (const one of ["a", "é", "─", "●", "✓"]) {
      const beside = quick.map((character) => `${one}${character}${one}`);
      expect(beside.filter((text) => stringWidth(text) !== quickWidth(text))).toEqual([]);
    }
  });

  it.each([
    ["", 0],
    ["plain", 5],
    ["│ deploy… ● │", 13],
    ["\u001B[1m\u001B[38;5;208mbold\u001B[39m\u001B[22m", 4],
  ])("of %j is %d", (text, width) => {
    expect(quickWidth(text)).toBe(width);
    expect(stringWidth(text)).toBe(width);
  });
});

it.each([
  "日本",
  "👍",
  "✓\uFE0F",
  "e\u0301",
  "a\u200Bb",
  "\t",
  "\u001B]8;;x\u0007y\u001B]8;;\u0007",
  "\u00AD",
])("%j is left to string-width", (text) => expect(quickWidth(text)).toBeUndefined());

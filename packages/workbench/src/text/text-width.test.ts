import { describe, expect, it } from "vitest";
import { cutText, fitText, textWidth, wrapText } from "./text-width.ts";

describe("text width", () => {
  it.each([
    ["short", 8, "short   "],
    ["exactly!", 8, "exactly!"],
    ["much too long", 8, "much to…"],
    ["日本語日本語", 8, "日本語… "],
    ["👩‍👩‍👧 family", 5, "👩‍👩‍👧 f…"],
    ["x", 0, ""],
  ])("%s in %i cells is %j", (text, width, expected) => {
    expect(fitText(text, width)).toBe(expected);
    expect(textWidth(fitText(text, width))).toBe(width);
  });

  it("marks what was cut", () => {
    expect(cutText("abcdef", 4)).toBe("abc…");
  });

  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["日本語", 4, ["日本", "語"]],
    ["", 4, [""]],
  ])("wraps %s at %i", (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });
});

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

  it.each(["👨‍👩‍👧‍👦", "日", "x", "e\u0301"])("measures no more of a long text of %j than is shown", (part) => {
    cost(1000);

    expect(cost(32_000) / cost(1000)).toBeLessThan(32 * 8);
  });
});

// Microseconds of the processor.
function cost(length: number): number {
  const word = "é日".repeat(length);
  const begun = process.cpuUsage();
  expect(wrapText(word, 6)).toHaveLength(length / 2);
  return process.cpuUsage(begun).user;
}

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
    const cost = (count: number): number => {
      const text = `a${part.repeat(count)}`;
      const before = process.cpuUsage();
      const cut = cutText(text, 60);
      expect([textWidth(cut) <= 60, cut.endsWith("…")]).toEqual([true, true]);
      return process.cpuUsage(before).user / 1000;
    };
    cost(5000);
    expect(cost(40_000)).toBeLessThan(Math.max(cost(5000), 20) * 4);
  });

  it("keeps a long text that fits", () => {
    const text = `a${"\u0301".repeat(5000)}`;
    expect(cutText(text, 1)).toBe(text);
    expect(cutText("x".repeat(5000), 5000)).toBe("x".repeat(5000));
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

  it("reads a long word once", () => {
    costOfWrapping(500);

    // As many characters in short words, because the clock may not see one.
    expect(costOfWrapping(16_000) / costOfWrapping(500, 32)).toBeLessThan(8);
  });
});

// Microseconds of the processor.
function costOfWrapping(length: number, times = 1): number {
  const word = "é日".repeat(length);
  const begun = process.cpuUsage();
  for (let time = 0; time < times; time += 1) expect(wrapText(word, 6)).toHaveLength(length / 2);
  return process.cpuUsage(begun).user;
}

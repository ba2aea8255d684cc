import { describe, expect, it } from "vitest";
import { askWidths, toldWidths } from "./width-answer.ts";

describe("what a terminal says of the width of glyphs", () => {
  it("is asked for by three glyphs that are erased", () => {
    expect(askWidths).toMatch(/^\r●▲◆.*\r.*\[K$/u);
  });

  it.each([
    ["\u001B[12;4R", "one cell"],
    ["\u001B[12;7R", "wider"],
    ["j\u001B[2;5Rk", "wider"],
    ["\u001B[1;5R", undefined],
    ["[12;7R", undefined],
    ["\u001B[12;7", undefined],
    ["", undefined],
  ])("%j means %s", (input, told) => {
    expect(toldWidths(input)).toBe(told);
  });
});

import chalk from "chalk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ansiLine } from "./ansi-line.ts";

const { level } = chalk;
beforeAll(() => void (chalk.level = 1));
afterAll(() => void (chalk.level = level));

const plain = { theme: "dark", focused: false } as const;

describe("a line of the screen", () => {
  it("has the style of each tone, and one for neighbours that look alike", () => {
    const line = [
      { text: "a", tone: "bad" },
      { text: "  " },
      { text: "b", tone: "bad" },
      { text: "c" },
    ] as const;
    expect(ansiLine(line, plain)).toBe("\u001B[31ma  b\u001B[39mc");
  });

  it("has no blanks at its end, unless it is focused and they are in reverse", () => {
    expect(ansiLine([{ text: "a" }, { text: "   " }], plain)).toBe("a");
    expect(ansiLine([{ text: "a " }], { theme: "dark", focused: true })).toBe("\u001B[7ma \u001B[27m");
  });

  it("is never dim where it is focused", () => {
    expect(ansiLine([{ text: "a", tone: "dim" }], plain)).toBe("\u001B[2ma\u001B[22m");
    expect(ansiLine([{ text: "a", tone: "dim" }], { theme: "dark", focused: true })).toBe(
      "\u001B[7ma\u001B[27m",
    );
  });

  it("has colours that can be read on white in the light theme", () => {
    const line = [{ text: "a", tone: "waiting" }] as const;
    expect(ansiLine(line, { theme: "light", focused: false })).toBe("\u001B[35ma\u001B[39m");
  });

  it("makes harmless what a text would do to the terminal", () => {
    expect(ansiLine([{ text: "a\u001B[2Jb" }], plain)).not.toContain("\u001B");
  });
});

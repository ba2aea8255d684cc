import { describe, expect, it } from "vitest";
import { inputText } from "./input-text.ts";
import { textInput } from "./text-input.ts";

describe("a line of text that is edited", () => {
  it.each([
    ["all of it, where it fits", { text: "name", cursor: 2 }, 20, "na▏me"],
    ["the end that is nearest to the cursor", { text: "0123456789", cursor: 10 }, 6, "6789▏"],
    ["one character more than fits behind the cursor", { text: "0123456789", cursor: 0 }, 4, "▏01234"],
    ["wide characters whole", { text: "日本語", cursor: 3 }, 5, "語▏"],
  ])("shows %s", (_what, input, width, shown) => {
    expect(inputText(input, { width })).toBe(shown);
  });

  it("shows points in place of a secret", () => {
    expect(inputText(textInput("é日"), { width: 20, masked: true })).toBe("••▏");
  });

  it("takes no longer for a pasted text than reading it", () => {
    cost(500, 8);

    // As many characters in short texts, and so many that the clock of the processor, which ticks
    // a few hundred times a second, sees both.
    expect(cost(4000, 50) / cost(500, 400)).toBeLessThan(4);
  });
});

// Microseconds of the processor.
function cost(length: number, times: number): number {
  const input = textInput("é日".repeat(length));
  const begun = process.cpuUsage();
  for (let time = 0; time < times; time += 1) expect(inputText(input, { width: 7 })).toBe("日é日▏");
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

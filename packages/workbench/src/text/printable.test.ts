import { expect, it } from "vitest";
import { printable } from "./printable.ts";

it.each([
  ["plain text stays", "ci deploy · ü 日本", "ci deploy · ü 日本"],
  ["lines become one", "cannot be read:\n    line 3", "cannot be read: line 3"],
  ["an escape sequence becomes one mark, with its body", "a\u001B]52;c;c2VjcmV0\u0007b", "a\uFFFDb"],
  ["a control character becomes a mark", "a\u0007b\u009Bc", "a\uFFFDb\uFFFD"],
  ["what turns the direction around becomes a mark", "a\u202Egpj.exe", "a\uFFFDgpj.exe"],
  ["a zero-width character becomes a mark", "ad\u200Bmin\u2060\uFEFF", "ad\uFFFDmin\uFFFD\uFFFD"],
  ["a tag character becomes a mark", "a\u{E0041}b", "a\uFFFDb"],
  ["lines become one, however many are empty", " a \n\n \t\r\n b ", "a b"],
  [
    "no command is given to a log of GitHub's",
    "##[stop-commands]x ###[group]",
    "# #[stop-commands]x ## #[group]",
  ],
  ["or of another CI", "##vso[task.setvariable] ##TEAMCITY[x]", "# #vso[task.setvariable] # #TEAMCITY[x]"],
  ["or at the beginning of a line", "::stop-commands::x", ": :stop-commands::x"],
  ["or after blanks and lines", "\n  ::error::x", ": :error::x"],
  ["colons and headings stay", "a::b ## c #1", "a::b ## c #1"],
  ["a lone surrogate becomes a mark", "a\uD800b", "a\uFFFDb"],
])("%s", (_what, text, expected) => {
  expect(printable(text)).toBe(expected);
});

// CPU time in milliseconds of making `part` printable, repeated to `size` characters.
function cost(part: string, size: number): number {
  const text = `a${part.repeat(size / part.length)}a`;
  const before = process.cpuUsage();
  printable(text);
  return process.cpuUsage(before).user / 1000;
}

it.each([" ", "\t", "\n", " \n", "#", "##a", ":", "\u001B[", "\u001B]", "a "])(
  "a text eight times as long takes some eight times as long, and not 64 times: of %j",
  (part) => {
    cost(part, 30_000);
    expect(cost(part, 240_000)).toBeLessThan(Math.max(cost(part, 30_000), 10) * 32);
  },
);

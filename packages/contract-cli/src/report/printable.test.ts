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
  ["a lone surrogate becomes a mark", "a\uD800b", "a\uFFFDb"],
])("%s", (_what, text, expected) => {
  expect(printable(text)).toBe(expected);
});

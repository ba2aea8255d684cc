import { expect, it } from "vitest";
import { escapeUnprintable } from "./escape-unprintable.ts";

it.each([
  ["a control character", "a\u001B[2J", String.raw`a\u001b[2J`],
  ["a line break and a tab", "a\nb\tc", String.raw`a\u000ab\u0009c`],
  ["what reorders text", "\u202Egpj.exe", String.raw`\u202egpj.exe`],
  ["what hides text, beyond the first plane", "ad\u{E0041}min", String.raw`ad\udb40\udc41min`],
  ["an annotation between lines", "a\uFFF9b", String.raw`a\ufff9b`],
  ["half of a pair", "\uD800", String.raw`\ud800`],
])("%s becomes an escape", (_what, text, escaped) => {
  expect(escapeUnprintable(text)).toBe(escaped);
  expect(JSON.parse(`"${escaped}"`)).toBe(text);
});

it("letters of any script stay", () => {
  expect(escapeUnprintable("Größe 日本 👩 ::")).toBe("Größe 日本 👩 ::");
});

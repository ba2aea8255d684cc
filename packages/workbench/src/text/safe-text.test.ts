import { describe, expect, it } from "vitest";
import { safeText } from "./safe-text.ts";
import { safeValue } from "./safe-value.ts";

describe("safeText", () => {
  it.each([
    ["plain text stays", "ci deploy · ü 日本", "ci deploy · ü 日本"],
    ["colours go", "\u001B[31mred\u001B[0m", "red"],
    ["conceal goes", "\u001B[8mhidden", "hidden"],
    ["a title goes with its body", "a\u001B]0;owned\u0007b", "ab"],
    ["a clipboard write goes with its body", "a\u001B]52;c;c2VjcmV0\u001B\\b", "ab"],
    ["an unfinished OSC goes to the end", "a\u001B]52;c;c2VjcmV0", "a"],
    ["a link keeps its text only", "\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007", "click"],
    ["DCS and APC go", "a\u001BPq#0\u001B\\b\u001B_x\u001B\\c", "abc"],
    ["C1 forms go", "a\u009B31mb\u009D0;t\u009Cc", "abc"],
    ["cursor moves and erasing go", "\u001B[2J\u001B[Hx", "x"],
    ["bell, backspace and DEL go", "a\u0007\u0008\u007Fb", "ab"],
    ["line breaks and tabs are seen", "a\nb\rc\td\r\ne", "a⏎b⏎c⇥d⏎e"],
    ["right-to-left override goes", "safe\u202Egpj.exe", "safegpj.exe"],
    ["isolates and marks go", "\u2066a\u2069\u200F\u061C", "a"],
    ["zero width goes", "a\u200Bb\uFEFFc\u2060d", "abcd"],
    ["tag characters go", "a\u{E0041}b", "ab"],
    ["composed form", "e\u0301", "é"],
    ["lone surrogates are replaced", "a\uD800b", "a\uFFFDb"],
  ])("%s", (_what, hostile, harmless) => {
    expect(safeText(hostile)).toBe(harmless);
  });

  it("leaves nothing to interpret however sequences are nested", () => {
    const hostile = "\u001B\u001B]0;x\u0007\u001B[\u001B[31m\u001B]52;c;\u001B]0;y\u0007z";
    expect(safeText(hostile)).not.toMatch(/\p{Cc}/u);
  });
});

describe("safeValue", () => {
  it("cleans names and values at every depth and keeps the rest", () => {
    const value = { "a\u001B[1m": ["b\u0007", { c: "d\u202E", n: 1, t: true, z: null }] };
    expect(safeValue(value)).toEqual({ a: ["b", { c: "d", n: 1, t: true, z: null }] });
  });

  it("gives back what is harmless already, and that alone", () => {
    const value = { a: ["b", { c: "d" }], e: ["f\u0007"] };
    const safe = safeValue(value);
    expect(safeValue(value.a)).toBe(value.a);
    expect(safe.a).toBe(value.a);
    expect(safe.e).toEqual(["f"]);
  });
});

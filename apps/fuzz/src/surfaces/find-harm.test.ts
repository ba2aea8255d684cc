import { describe, expect, it } from "vitest";
import { canary } from "../inputs/hostile-values.ts";
import { findCanary, findHarm } from "./find-harm.ts";

describe("findHarm", () => {
  it.each([
    ["an escape sequence", "a \u001B[2J b", /prints U\+1b/u],
    ["a bidirectional character", "\u202Egpj.exe", /prints U\+202e/u],
    ["a command at the start of a line", "fine\n::error::x", /prints a command for a log/u],
    ["a command anywhere in a line", "fine ##[error]x", /prints a command for a log/u],
  ])("finds %s", (_what, text, found) => {
    expect(findHarm(text)).toMatch(found);
  });

  it("finds nothing in lines and tabs", () => {
    expect(findHarm("a\tb\nGET ::1 ✓\n")).toBeUndefined();
  });
});

describe("findCanary", () => {
  it("finds the credential in a text, and nothing in its mask", () => {
    expect(findCanary(`x=${canary}`)).toMatch(/^shows a credential/u);
    expect(findCanary("x=[redacted]")).toBeUndefined();
  });
});

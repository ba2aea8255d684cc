import { describe, expect, it } from "vitest";
import { noFlags } from "../../../test/sample-state.ts";
import { isPrintable, keyLabel, toKeys } from "./key.ts";

describe("toKeys", () => {
  it.each([
    ["a burst", "jjj", {}, ["j", "j", "j"]],
    ["a burst that ends in Enter and Ctrl+S", "ab\r\u0013", {}, ["a", "b", "enter", "ctrl+s"]],
    ["an arrow", "", { downArrow: true }, ["down"]],
    ["Shift+Tab", "", { tab: true, shift: true }, ["shift+tab"]],
    ["Ctrl+C", "c", { ctrl: true }, ["ctrl+c"]],
    ["Alt with a letter, which has no meaning", "x", { meta: true }, []],
    ["the release of a key", "x", { eventType: "release" as const }, []],
    ["what a reader counts as one", "👩‍👩‍👧é", {}, ["👩‍👩‍👧", "é"]],
    ["a stray escape character", "a\u001Bb", {}, ["a", "b"]],
  ])("reads %s", (_what, input, flags, keys) => {
    expect(toKeys(input, { ...noFlags, ...flags })).toEqual(keys);
  });

  it("knows what types a character", () => {
    expect(["a", " ", "é", "enter", "ctrl+c"].filter(isPrintable)).toEqual(["a", " ", "é"]);
  });

  it.each([
    ["ctrl+s", "^s"],
    ["shift+tab", "⇧Tab"],
    ["enter", "Enter"],
    ["n", "n"],
  ])("writes %s as %s", (key, label) => {
    expect(keyLabel(key)).toBe(label);
  });
});

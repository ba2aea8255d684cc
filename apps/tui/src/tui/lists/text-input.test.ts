import { describe, expect, it } from "vitest";
import { editText, textInput, type TextEdit } from "./text-input.ts";

const insert = (text: string): TextEdit => ({ kind: "insert", text });
const move = (to: "left" | "right" | "start" | "end"): TextEdit => ({ kind: "move", to });
const erase = (what: "before" | "after" | "word-before" | "all-before"): TextEdit => ({
  kind: "delete",
  what,
});

describe("editText", () => {
  it.each<[string, string, TextEdit[], string, number]>([
    ["types at the cursor", "ac", [move("left"), insert("b")], "abc", 2],
    ["deletes before", "abc", [erase("before")], "ab", 2],
    ["deletes after", "abc", [move("start"), erase("after")], "bc", 0],
    ["deletes a word", "ci deploy ", [erase("word-before")], "ci ", 3],
    ["deletes everything before", "abc", [move("left"), erase("all-before")], "c", 0],
    ["stays within the text", "a", [move("right"), move("left"), move("left"), erase("before")], "a", 0],
    ["counts what a reader counts", "a👩‍👩‍👧", [erase("before")], "a", 1],
    ["makes a pasted line break a space", "", [insert("a\r\nb")], "a b", 3],
    ["drops pasted control characters", "", [insert("a\u001Bb\u202Ec")], "abc", 3],
    ["goes to the end", "ab", [move("start"), move("end"), insert("c")], "abc", 3],
  ])("%s", (_what, text, edits, expected, cursor) => {
    expect(edits.reduce(editText, textInput(text))).toEqual({ text: expected, cursor });
  });
});

import { expect, it } from "vitest";
import { childOf } from "./json-pointer.ts";

it.each([
  ["a member", { a: 1 }, "a", 1],
  ["an item", ["x", "y"], "1", "y"],
  ["no member", { a: 1 }, "b", undefined],
  ["no item", ["x"], "1", undefined],
  ["nothing of an object that no document has written", {}, "constructor", undefined],
  ["nothing of a list but its items", ["x"], "length", undefined],
  ["nothing of a text", "text", "0", undefined],
  ["nothing of null", null, "a", undefined],
])("a segment of a pointer names %s", (_what, value, segment, child) => {
  expect(childOf(value, segment)).toBe(child);
});

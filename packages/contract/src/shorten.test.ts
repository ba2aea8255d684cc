import { expect, it } from "vitest";
import { shorten } from "./shorten.ts";

it.each<[string, unknown, unknown]>([
  ["200 characters stay", "a".repeat(200), "a".repeat(200)],
  ["201 are cut", `${"a".repeat(200)}b`, `${"a".repeat(200)}… (201 characters)`],
  ["a small value stays a value", { a: [1] }, { a: [1] }],
  ["a large one becomes its text", ["a".repeat(300)], `["${"a".repeat(198)}… (304 characters)`],
])("%s", (_, value, expected) => expect(shorten(value)).toEqual(expected));

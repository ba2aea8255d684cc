import { expect, it } from "vitest";
import { readJsonText } from "./read-json-text.ts";

it.each([
  ["[1]", [1]],
  ["\uFEFF{}", {}],
])("%j is JSON", (text, value) => {
  expect(readJsonText(text)).toEqual({ ok: true, value });
});

it.each([
  ['{\n  "mouse": true,\n}', "is not JSON (line 3, column 1)"],
  ['{"a" 1}', "is not JSON (line 1, column 6)"],
  ['{"a": [1,', "is not JSON (it ends too early)"],
  ["", "is not JSON (it ends too early)"],
  ['{"token": s3cr3t}', "is not JSON (line 1, column 11)"],
  ["[1,\n 2,\n]", "is not JSON (line 3, column 1)"],
  ['{"a": tru}', "is not JSON (line 1, column 10)"],
  ["\uFEFFx", "is not JSON (line 1, column 1)"],
  [`[\n${'"é😀", '.repeat(1000)}}`, "is not JSON (line 2, column 7001)"],
])("%j is none, which is said without its text", (text, reason) => {
  expect(readJsonText(text)).toEqual({ ok: false, reason });
});

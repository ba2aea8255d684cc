import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

it("is the same text whatever the order of members", () => {
  expect(canonicalJson({ b: 1, a: { d: [], c: null } })).toBe(canonicalJson({ a: { c: null, d: [] }, b: 1 }));
});

it("keeps the order of arrays", () => {
  expect(canonicalJson([2, 1])).toBe("[\n  2,\n  1\n]\n");
});

it("sorts by code unit, not by locale, and drops undefined members", () => {
  expect(canonicalJson({ ä: 1, a: 2, B: 3, gone: undefined })).toBe('{\n  "B": 3,\n  "a": 2,\n  "ä": 1\n}\n');
});

it("keeps a member called __proto__", () => {
  expect(canonicalJson(JSON.parse('{"__proto__": 1}'))).toBe('{\n  "__proto__": 1\n}\n');
});

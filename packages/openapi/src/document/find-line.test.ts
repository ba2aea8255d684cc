import fc from "fast-check";
import { expect, it } from "vitest";
import { toPointer } from "../json/json-pointer.ts";
import { findLine, findLines } from "./find-line.ts";

const yaml = `openapi: 3.1.0
info:
  title: t
paths:
  /a/b:
    get:
      tags: [one, two]
      parameters:
        - name: x
          in: query
        - name: y
"quoted key": 1
x: &anchor
  deep: 1
z: *anchor
`;

it.each([
  ["", 1],
  ["/info", 2],
  ["/info/title", 3],
  ["/paths/~1a~1b/get", 6],
  ["/paths/~1a~1b/get/tags/1", 7],
  ["/paths/~1a~1b/get/parameters/1/name", 11],
  ["/quoted key", 12],
  ["/z", 15],
  ["/z/deep", 15],
  ["/paths/~1a~1b/get/parameters/0/schema/type", 9],
  ["/paths/~1none", 4],
])("%j is in line %i", (pointer, line) => {
  expect(findLine(yaml, pointer)).toBe(line);
});

it("a place of JSON has a line, too", () => {
  expect(findLine('{\n  "info": {\n    "title": 1\n  }\n}', "/info/title")).toBe(3);
});

it("broken text has no lines", () => {
  expect(findLine("a: [", "/a")).toBeUndefined();
});

it("many places of one text are found together", () => {
  const pointers = ["/info/title", "/z/deep", "", "/info"];

  expect([...findLines(yaml, pointers)]).toEqual([
    ["/info/title", 3],
    ["/z/deep", 15],
    ["", 1],
    ["/info", 2],
  ]);
});

it("JSON has the lines that it has as YAML", () => {
  const names = fc.constantFrom("a", "b", 'a "quoted" name', "~/", "é", "");
  const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", maxDepth: 4 },
      fc.constantFrom("a", 'a\\"b', "[1, 2]", "{", "", 1, -0.5, 1e30, true, false, null),
      fc.dictionary(names, tie("value"), { maxKeys: 4 }),
      fc.array(tie("value"), { maxLength: 4 }),
    ),
  }));
  const spaces = fc.constantFrom(undefined, " ", "  ", 4);
  const pointers = fc.array(fc.array(fc.oneof(names, fc.nat(3)), { maxLength: 4 }).map(toPointer));
  fc.assert(
    fc.property(json, spaces, pointers, (value, space, sought) => {
      const text = JSON.stringify({ a: value }, undefined, space).replaceAll(",", " ,\n");
      expect(findLines(text, sought)).toEqual(findLines(`${text}\n# which JSON does not have`, sought));
    }),
    { seed: 7, numRuns: 200 },
  );
});

it.each([
  ['{\n  "a": 1,\n  "b": 2,\n}', "/b", 3],
  ['{\n  "a": [1,\n  x],\n  "b": 2 }', "/a/1", 3],
  ["{\n  a: 1 }", "/a", 2],
  ['"a": 1\n"b": 2', "/b", 2],
])("%j, which is not quite JSON, is read as YAML", (text, pointer, line) => {
  expect(findLine(text, pointer)).toBe(line);
});

it.each([['{"a": 1'], ['{"a": "b'], ['{"a" 1}'], ['{"a": 1}}'], ["{"], ['{"a": [}']])(
  "%j has no lines",
  (text) => {
    expect(findLine(text, "/a")).toBeUndefined();
  },
);

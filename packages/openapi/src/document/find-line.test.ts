import { expect, it } from "vitest";
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

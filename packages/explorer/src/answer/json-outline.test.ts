import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type JsonOutline,
  kindAt,
  nameOf,
  outlineJson,
  segmentsOf,
  textAt,
  valueAtOffset,
  valueOfSegments,
} from "./json-outline.ts";

function outline(text: string): JsonOutline {
  const read = outlineJson(text);
  if (read === undefined) throw new Error("no JSON");
  return read;
}

function sliceOf({ text, starts, ends }: JsonOutline, index: number): string {
  return text.slice(starts[index], ends[index]);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const sample = ' {"a": [1.50, {"b\\u0041": "x"}], "c/~": null , "a":12345678901234567890} ';

describe("the outline of a JSON text", () => {
  it("has each value with its place, and what it is in", () => {
    const read = outline(sample);
    const rows = Array.from({ length: read.length }, (_, index) => [
      nameOf(read, index),
      kindAt(read, index),
      sliceOf(read, index),
      read.depths[index],
      read.nexts[index],
    ]);
    expect(rows).toEqual([
      ["0", "object", sample.trim(), 0, 7],
      ["a", "array", '[1.50, {"b\\u0041": "x"}]', 1, 5],
      ["0", "number", "1.50", 2, 3],
      ["1", "object", '{"b\\u0041": "x"}', 2, 5],
      ["bA", "string", '"x"', 3, 5],
      ["c/~", "word", "null", 1, 6],
      ["a", "number", "12345678901234567890", 1, 7],
    ]);
    expect(read.counts.slice(0, 4)).toEqual(Int32Array.from([3, 2, 0, 1]));
  });

  it("finds a value by what leads to it, and by a place in the text", () => {
    const read = outline(sample);
    expect(segmentsOf(read, 4)).toEqual(["a", "1", "bA"]);
    expect(valueOfSegments(outline('{"a":[0,{"b":"x"}]}'), ["a", "1", "b"])).toBe(4);
    expect(valueOfSegments(read, ["c/~"])).toBe(5);
    expect(valueOfSegments(read, ["a"])).toBe(6);
    expect(valueOfSegments(read, ["c/~", "nothing"])).toBe(5);
    expect(valueAtOffset(read, sample.indexOf("x"))).toBe(4);
    expect(valueAtOffset(read, sample.indexOf("c/~"))).toBe(5);
  });

  it("reads the beginning of a long text, and never half an escape", () => {
    const text = JSON.stringify(`ab\u0001${"c".repeat(100)}`);
    expect(textAt(text, 0, 5)).toBe("ab");
    expect(textAt(text, 0, 9)).toBe("ab\u0001c");
  });

  it("takes what JSON.parse takes, and nothing else", () => {
    const broken = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", "}", "]", '"', "\\", "0", " ", "e"),
    );
    fc.assert(
      fc.property(broken, ([json, at, text]) => {
        const place = at % (json.length + 1);
        const changed = json.slice(0, place) + text + json.slice(place + (at % 2));
        expect(outlineJson(changed) !== undefined).toBe(isJson(changed));
      }),
      { numRuns: 2000 },
    );
    for (const text of [
      "",
      "01",
      "+1",
      "1.",
      ".5",
      "nul",
      '"\u0001"',
      "\uFEFF1",
      "[1,]",
      '{"a"}',
      "[1 2]",
      "{,}",
    ])
      expect([text, outlineJson(text)]).toEqual([text, undefined]);
  });

  it("gives back every value as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = outline(JSON.stringify(value, undefined, 1));
        for (let index = 0; index < read.length; index += 1)
          expect(valueOfSegments(read, segmentsOf(read, index))).toBe(index);
        expect(JSON.stringify(JSON.parse(sliceOf(read, 0)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it("is not ended by depth", () => {
    const deep = outline("[".repeat(100_000) + "]".repeat(100_000));
    expect(deep.length).toBe(100_000);
    expect(deep.depths[99_999]).toBe(99_999);
    expect(segmentsOf(deep, 99_999)).toHaveLength(99_999);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { readAssignment, writeSegment } from "./assignment.ts";

it.each([
  ["name=Rex", ["name"], { kind: "text", text: "Rex" }],
  ["name=", ["name"], { kind: "text", text: "" }],
  ["name=a=b@c", ["name"], { kind: "text", text: "a=b@c" }],
  ["age:=3", ["age"], { kind: "json", text: "3" }],
  ["photo@rex.png", ["photo"], { kind: "file", file: "rex.png" }],
  ["owner:=@owner.json", ["owner"], { kind: "json-file", file: "owner.json" }],
  ["toys.0.name=ball", ["toys", "0", "name"], { kind: "text", text: "ball" }],
  [String.raw`e\.mail=x`, ["e.mail"], { kind: "text", text: "x" }],
  [String.raw`a\=b\@c=x`, ["a=b@c"], { kind: "text", text: "x" }],
  ["a:b=x", ["a:b"], { kind: "text", text: "x" }],
  [String.raw`a\:=x`, ["a:"], { kind: "text", text: "x" }],
])("%s assigns", (word, segments, value) => {
  expect(readAssignment(word)).toMatchObject({ segments, value });
});

it.each(["name", "", "=x", ":=1", "@file"])("%j assigns nothing", (word) => {
  expect(readAssignment(word)).toBeUndefined();
});

it("a name that is written is read as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (segments) => {
      const word = `${segments.map(writeSegment).join(".")}=x`;
      expect(readAssignment(word)?.segments).toEqual(segments);
    }),
  );
});

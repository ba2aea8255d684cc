import fc from "fast-check";
import { expect, it } from "vitest";
import { textArbitrary } from "./text-arbitrary.ts";

it.each([
  [{ pattern: "^[A-Z]{2}$" }, { type: "string", description: "a country", pattern: "^[A-Z]{2}$" }],
  [{ format: "uri" }, { title: "where it is", format: "uri" }],
  [{ maxLength: 5 }, { type: "string", maxLength: 5 }],
] as const)("makes what generates texts of equal rules once: %j", (one, other) => {
  expect(textArbitrary(one)).toBe(textArbitrary(other));
});

it.each([
  [{ maxLength: 1 }, { maxLength: 2 }, /^.{0,2}$/u],
  [{ pattern: "^a$" }, { pattern: "^b$" }, /^b$/u],
  [{ pattern: "^a" }, { pattern: "^a", "x-patterns": ["^a", "b$"] }, /^a.*b$/su],
  [{ format: "uuid" }, { format: "email" }, /@/u],
] as const)("tells other rules from those before: %j and %j", (one, other, expected) => {
  textArbitrary(one);

  for (const text of fc.sample(textArbitrary(other), 20)) expect(text).toMatch(expected);
});

it.each([
  [{ pattern: "^[0-9a-f]+$", minLength: 16, maxLength: 64 }, /^[0-9a-f]{16,64}$/u],
  [{ pattern: "^[0-9]*$", minLength: 3, maxLength: 4 }, /^(?:[0-9]{3,4}|)$/u],
  [{ pattern: "^[a-z]+$", maxLength: 2 }, /^[a-z]{1,2}$/u],
  [{ pattern: "^ab$", minLength: 4 }, /^ab$/u],
] as const)(
  "gives texts of a pattern the length that is asked where it allows that: %j",
  (schema, expected) => {
    for (const text of fc.sample(textArbitrary(schema), 50)) expect(text).toMatch(expected);
  },
);

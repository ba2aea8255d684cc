import fc from "fast-check";
import { expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { createValidator } from "../validate/create-validator.ts";
import { compareDocuments } from "./compare-documents.ts";

// Schemas of objects close themselves, so that what they accept is what they declare.
const scalar: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom<Schema>(
    { type: "boolean" },
    { type: "null" },
    { type: ["string", "null"] },
    { type: "number" },
  ),
  fc
    .record(
      { minimum: fc.integer({ min: -2, max: 2 }), maximum: fc.integer({ min: 2, max: 5 }) },
      { requiredKeys: [] },
    )
    .map((bounds) => ({ type: "integer", ...bounds })),
  fc
    .record(
      { minLength: fc.integer({ min: 0, max: 2 }), maxLength: fc.integer({ min: 2, max: 4 }) },
      { requiredKeys: [] },
    )
    .map((bounds) => ({ type: "string", ...bounds })),
  fc.subarray(["a", "b", 1, null], { minLength: 1 }).map((values) => ({ enum: values })),
);

const { schema } = fc.letrec<{ schema: Schema; object: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc
      .record({ items: tie("schema"), minItems: fc.integer({ min: 0, max: 2 }) }, { requiredKeys: ["items"] })
      .map((keywords) => ({ type: "array", ...keywords })),
    tie("object"),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
  object: fc
    .record({
      properties: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("schema"), { maxKeys: 3 }),
      required: fc.subarray(["a", "b", "c"]),
    })
    .map(({ properties, required }) => ({
      type: "object",
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
      additionalProperties: false,
    })),
}));

// The same schema with something in it changed, or another one.
const pair = fc.oneof(
  fc.tuple(schema, schema),
  fc.tuple(schema, fc.nat(), scalar).map(([one, place, other]) => [one, mutate(one, place, other)] as const),
);

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, "", "a", "b", "abc", "abcde", -3, 0, 1, 2, 5, 6, 0.5),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }),
  ),
})).value;

it("tells a break where some value shows it, with such a value, and nowhere else", () => {
  let broken = 0;
  fc.assert(
    fc.property(pair, fc.array(value, { minLength: 60, maxLength: 60 }), ([before, after], values) => {
      const [old, now] = [documentOf(before), documentOf(after)];
      const changes = compareDocuments([{ name: "a", document: old }], [{ name: "a", document: now }]);
      const [was, is] = [createValidator(old), createValidator(now)];
      for (const [place, from, to] of [
        ["body", [was, before], [is, after]],
        ["200", [is, after], [was, before]],
      ] as const) {
        const direction = place === "body" ? "request" : "response";
        const breaks = changes.filter((one) => one.place.startsWith(place) && one.breaking);
        const told = changes.filter((one) => one.place.startsWith(place));
        const witnesses = values.filter(
          (one) => from[0].accepts(from[1], one, direction) && !to[0].accepts(to[1], one, direction),
        );
        // Members of an answer that are new are told, and break nobody who ignores them.
        const isTold = breaks.length > 0 || told.some(({ rule }) => rule === "response-property-added");
        expect({ witnesses: isTold ? [] : witnesses }).toEqual({ witnesses: [] });
        expect(breaks.filter(({ example }) => example === undefined)).toEqual([]);
        broken += breaks.length;
      }
    }),
    { numRuns: 60, endOnFailure: true, seed: 2026 },
  );
  expect(broken).toBeGreaterThan(50);
});

it("tells that a value may meet one alternative alone now, unless none meets two", () => {
  let told = 0;
  const alternatives = fc.array(schema, { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(alternatives, fc.array(value, { minLength: 60, maxLength: 60 }), (branches, values) => {
      const [before, after] = [{ anyOf: branches }, { oneOf: branches }];
      const [old, now] = [documentOf(before), documentOf(after)];
      const [was, is] = [createValidator(old), createValidator(now)];
      const changes = compareDocuments([{ name: "a", document: old }], [{ name: "a", document: now }]);
      const breaks = changes.filter((one) => one.breaking);
      const witnesses = values.filter(
        (one) => was.accepts(before, one, "request") && !is.accepts(after, one, "request"),
      );

      expect({ witnesses: breaks.length > 0 ? [] : witnesses }).toEqual({ witnesses: [] });
      for (const { example } of breaks) {
        if (example === undefined) continue;
        expect(was.accepts(before, example.value, "request")).toBe(true);
        expect(is.accepts(after, example.value, "request")).toBe(false);
        told += 1;
      }
    }),
    { numRuns: 60, endOnFailure: true, seed: 2026 },
  );
  expect(told).toBeGreaterThan(20);
});

function mutate(one: Schema, place: number, other: Schema): Schema {
  if (typeof one === "boolean") return other;
  const { properties, items, anyOf } = one;
  const names = Object.keys(properties ?? {});
  const name = names[place % Math.max(1, names.length)];
  const rest = Math.floor(place / 3);
  if (place % 3 === 0 && name !== undefined) {
    return { ...one, properties: { ...properties, [name]: mutate(properties?.[name] ?? true, rest, other) } };
  }
  if (place % 3 === 1 && one.required !== undefined) return { ...one, required: one.required.slice(1) };
  if (items !== undefined) return { ...one, items: mutate(items, rest, other) };
  if (anyOf !== undefined)
    return {
      ...one,
      anyOf: anyOf.map((branch, index) => (index === 0 ? mutate(branch, rest, other) : branch)),
    };
  return other;
}

function documentOf(described: Schema): OpenApiDocument {
  const content = { "application/json": { schema: described } };
  return {
    openapi: "3.1.0",
    info: { title: "a", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "a",
          requestBody: { content },
          responses: { 200: { description: "", content } },
        },
      },
    },
  };
}

// oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema
import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { checkDocument } from "../document/check-document.ts";
import { createValidator } from "../validate/create-validator.ts";
import { compareDocuments } from "./compare-documents.ts";
import type { SpecChange } from "./spec-change.ts";

type Named = Readonly<Record<string, Schema>>;

// A schema before and after, and what is made of it where it describes a request and an answer:
// `none`, `ok` (told, and nothing breaks) or `break`. Components before and after may follow.
type Probe = readonly [
  what: string,
  before: Schema,
  after: Schema,
  request: Verdict,
  response: Verdict,
  componentsBefore?: Named,
  componentsAfter?: Named,
];
type Verdict = "none" | "ok" | "break";

const text = { type: "string" } as const;
const whole = { type: "integer" } as const;
const object = (properties: Named, more: object = {}) => ({ type: "object", properties, ...more });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
// `if` and `then`.
const consequence: string = "then";
const conditional = (condition: Schema, schema: Schema): Schema => ({ if: condition, [consequence]: schema });
const cat = object({ kind: text, meow: text }, { required: ["kind"] });
const dog = object({ kind: text, bark: text }, { required: ["kind"] });
const cow = object({ kind: text, moo: text }, { required: ["kind"] });
const union = (names: readonly string[], mapping?: Readonly<Record<string, string>>) => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
});
// An object that a constant tells from others.
const named = (kind: string, properties: Named) =>
  object({ kind: { const: kind }, ...properties }, { required: ["kind"] });
const needsX = { required: ["x"] };
const to = (name: string) => ref(name).$ref;

const sameMeaning: readonly Probe[] = [
  [
    "a list of types and alternatives of types",
    { type: ["string", "integer"] },
    { oneOf: [text, whole] },
    "none",
    "none",
  ],
  ["anyOf of types", { type: ["string", "integer"] }, { anyOf: [whole, text] }, "none", "none"],
  [
    "an enum and alternatives of constants",
    { type: "string", enum: ["a", "b"] },
    { oneOf: [{ const: "a" }, { type: "string", const: "b" }] },
    "none",
    "none",
  ],
  ["a const and an enum of one", { const: "a" }, { enum: ["a"] }, "none", "none"],
  ["a type beside an enum", { enum: ["a", "b"] }, { type: "string", enum: ["a", "b"] }, "none", "none"],
  ["a type beside a const", { const: 5 }, { type: "integer", const: 5 }, "none", "none"],
  ["a lone alternative", { oneOf: [object({ a: text })] }, object({ a: text }), "none", "none"],
  ["allOf of one", { allOf: [object({ a: text })] }, object({ a: text }), "none", "none"],
  ["minLength 0", text, { type: "string", minLength: 0 }, "none", "none"],
  ["minItems 0", { type: "array" }, { type: "array", minItems: 0 }, "none", "none"],
  ["minProperties 0", { type: "object" }, { type: "object", minProperties: 0 }, "none", "none"],
  ["uniqueItems false", { type: "array" }, { type: "array", uniqueItems: false }, "none", "none"],
  ["a pattern that matches every text", text, { type: "string", pattern: ".*" }, "none", "none"],
  [
    "an exclusive bound of whole numbers",
    { type: "integer", exclusiveMinimum: 0 },
    { type: "integer", minimum: 1 },
    "none",
    "none",
  ],
  [
    "a fraction as the bound of whole numbers",
    { type: "integer", maximum: 9.5 },
    { type: "integer", maximum: 9 },
    "none",
    "none",
  ],
  [
    "both bounds",
    { type: "number", minimum: 0, exclusiveMinimum: 0 },
    { type: "number", exclusiveMinimum: 0 },
    "none",
    "none",
  ],
  [
    "anyOf and oneOf of alternatives that a constant tells apart",
    { anyOf: [named("a", { x: text }), named("b", { y: whole })] },
    { oneOf: [named("a", { x: text }), named("b", { y: whole })] },
    "none",
    "none",
  ],
  [
    "anyOf and oneOf of alternatives of other types",
    { anyOf: [object({ x: text }), { type: "array", items: text }, { type: "string", minLength: 1 }] },
    { oneOf: [object({ x: text }), { type: "array", items: text }, { type: "string", minLength: 1 }] },
    "none",
    "none",
  ],
  ["items that may be anything", { type: "array", items: {} }, { type: "array" }, "none", "none"],
  [
    "additionalProperties true",
    { type: "object" },
    { type: "object", additionalProperties: true },
    "none",
    "none",
  ],
  [
    "a looser bound in allOf",
    { type: "string", maxLength: 5 },
    { allOf: [{ type: "string", maxLength: 50 }], maxLength: 5 },
    "none",
    "none",
  ],
  [
    "a member moved out of the alternatives",
    { oneOf: [object({ id: text, a: text }), object({ id: text, b: text })] },
    { ...object({ id: text }), oneOf: [object({ a: text }), object({ b: text })] },
    "none",
    "none",
  ],
  [
    "required moved into allOf",
    object({ a: text }, { required: ["a"] }),
    { allOf: [object({ a: text }), { required: ["a"] }] },
    "none",
    "none",
  ],
  [
    "nested alternatives",
    { anyOf: [object({ a: text }), { anyOf: [object({ b: text }), whole] }] },
    { anyOf: [object({ a: text }), object({ b: text }), whole] },
    "none",
    "none",
  ],
  [
    "the order of a mapping",
    union(["Cat", "Dog"], { a: to("Cat"), b: to("Dog") }),
    union(["Cat", "Dog"], { b: to("Dog"), a: to("Cat") }),
    "none",
    "none",
    { Cat: cat, Dog: dog },
  ],
  [
    "$comment, $schema, $anchor, unused $defs",
    text,
    {
      type: "string",
      $comment: "x",
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $anchor: "x",
      $defs: { A: text },
    },
    "none",
    "none",
  ],
  [
    "texts inside of not",
    { not: { type: "string", description: "a" } },
    { not: { type: "string", description: "b" } },
    "none",
    "none",
  ],
  [
    "whole numbers as multiples of one",
    { type: "number", multipleOf: 1 },
    { type: "integer" },
    "none",
    "none",
  ],
  [
    "null as an alternative of alternatives",
    { anyOf: [object({ a: text }), object({ b: text }), { type: "null" }] },
    { anyOf: [{ anyOf: [object({ a: text }), object({ b: text })] }, { type: "null" }] },
    "none",
    "none",
  ],
];

// Keywords that hold a schema: what is behind its reference, its name, and texts inside.
const holders: readonly (readonly [string, (schema: Schema) => Schema, isTurned?: boolean])[] = [
  ["not", (not) => ({ not }), true],
  ["prefixItems", (first) => ({ type: "array", prefixItems: [first] })],
  ["patternProperties", (one) => ({ type: "object", patternProperties: { "^x": one } })],
  ["contains", (contains) => ({ type: "array", contains })],
  ["then", (schema) => conditional({ type: "object" }, schema)],
  ["else", (other) => ({ if: { type: "object" }, else: other })],
  ["dependentSchemas", (one) => ({ type: "object", dependentSchemas: { a: one } })],
  ["propertyNames", (propertyNames) => ({ type: "object", propertyNames })],
  ["unevaluatedItems", (unevaluatedItems) => ({ type: "array", unevaluatedItems })],
  [
    "contentSchema",
    (contentSchema) => ({ type: "string", contentMediaType: "application/json", contentSchema }),
  ],
];

const inHolders: readonly Probe[] = holders.flatMap(([keyword, hold, isTurned = false]): readonly Probe[] => {
  const [X, short] = [{ type: "string", maxLength: 9 } as const, { type: "string", maxLength: 3 } as const];
  const isTold = isTurned ? (["ok", "break"] as const) : (["break", "ok"] as const);
  return [
    [
      `${keyword}: what is behind a reference, less now`,
      hold(ref("X")),
      hold(ref("X")),
      ...isTold,
      { X },
      { X: short },
    ],
    [`${keyword}: a component renamed`, hold(ref("X")), hold(ref("Y")), "none", "none", { X }, { Y: X }],
    [
      `${keyword}: texts`,
      hold({ ...text, description: "a" }),
      hold({ ...text, description: "b" }),
      "none",
      "none",
    ],
  ];
});

const judged: readonly Probe[] = [
  [
    "an exclusive bound becomes inclusive",
    { type: "number", exclusiveMinimum: 0 },
    { type: "number", minimum: 0 },
    "ok",
    "break",
  ],
  ["multipleOf removed", { type: "integer", multipleOf: 5 }, whole, "ok", "break"],
  [
    "multipleOf halved",
    { type: "integer", multipleOf: 10 },
    { type: "integer", multipleOf: 5 },
    "ok",
    "break",
  ],
  [
    "multipleOf that is no divisor",
    { type: "integer", multipleOf: 10 },
    { type: "integer", multipleOf: 4 },
    "break",
    "break",
  ],
  [
    "a pattern that matches all now",
    { type: "string", pattern: "^a$" },
    { type: "string", pattern: ".*" },
    "ok",
    "break",
  ],
  [
    "an enum becomes two types",
    { type: "string", enum: ["a", "b"] },
    { oneOf: [text, whole] },
    "ok",
    "break",
  ],
  ["two types become an enum", { oneOf: [text, whole] }, { type: "string", enum: ["a", "b"] }, "break", "ok"],
  [
    "a bound loosened and an alternative added",
    { type: "string", maxLength: 5 },
    { oneOf: [{ type: "string", maxLength: 9 }, whole] },
    "ok",
    "break",
  ],
  [
    "an alternative gains an optional member, and another comes",
    { oneOf: [object({ a: text }), text] },
    { oneOf: [object({ a: text, b: text }), text, whole] },
    "ok",
    "break",
  ],
  [
    "an object becomes one of two",
    object({ a: text }),
    { oneOf: [object({ a: text, b: text }), text] },
    "ok",
    "break",
  ],
  ["items dropped", { type: "array", items: text }, { type: "array" }, "ok", "break"],
  [
    "undeclared members become texts",
    { type: "object" },
    { type: "object", additionalProperties: text },
    "break",
    "ok",
  ],
  [
    "int32 becomes int64",
    { type: "integer", format: "int32" },
    { type: "integer", format: "int64" },
    "ok",
    "break",
  ],
  [
    "float becomes double",
    { type: "number", format: "float" },
    { type: "number", format: "double" },
    "ok",
    "break",
  ],
  ["a format added", whole, { type: "integer", format: "int64" }, "break", "ok"],
  [
    "required names an undeclared member",
    object({ a: text }),
    object({ a: text }, { required: ["b"] }),
    "break",
    "ok",
  ],
  [
    "a map must have a name",
    { type: "object", additionalProperties: text },
    { type: "object", additionalProperties: text, required: ["b"] },
    "break",
    "ok",
  ],
  [
    "a list of required names in anyOf grows",
    { ...object({ a: text, b: text, c: text }), anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    { ...object({ a: text, b: text, c: text }), anyOf: [{ required: ["a", "c"] }, { required: ["b", "c"] }] },
    "break",
    "ok",
  ],
  [
    "other lists of required names in oneOf",
    { ...object({ a: text, b: text, c: text }), oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    { ...object({ a: text, b: text, c: text }), oneOf: [{ required: ["a"] }, { required: ["c"] }] },
    "break",
    "break",
  ],
  [
    "required beside oneOf names what the alternatives declare",
    { oneOf: [object({ a: text }), object({ a: text, b: text })] },
    { required: ["a"], oneOf: [object({ a: text }), object({ a: text, b: text })] },
    "break",
    "ok",
  ],
  [
    "the first bound in allOf",
    { allOf: [{ type: "string", maxLength: 9 }, { maxLength: 20 }] },
    { allOf: [{ type: "string", maxLength: 5 }, { maxLength: 20 }] },
    "break",
    "ok",
  ],
  [
    "the first pattern in allOf",
    { allOf: [{ type: "string", pattern: "^a" }, { pattern: "b$" }] },
    { allOf: [{ type: "string", pattern: "^c" }, { pattern: "b$" }] },
    "break",
    "break",
  ],
  [
    "the first not in allOf",
    { allOf: [{ not: { const: "a" } }, { not: { const: "b" } }] },
    { allOf: [{ not: { const: "c" } }, { not: { const: "b" } }] },
    "break",
    "break",
  ],
  [
    "a bound beside $ref",
    { ...ref("Name"), maxLength: 100 },
    { ...ref("Name"), maxLength: 10 },
    "break",
    "ok",
    { Name: { type: "string", maxLength: 255 } },
  ],
  [
    "null where 3.0 says it beside allOf",
    object({ a: { allOf: [ref("Cat")] } }),
    object({ a: { allOf: [ref("Cat")], "x-nullable": true } }),
    "ok",
    "break",
    { Cat: cat },
  ],
  [
    "null where 3.0 says it beside oneOf, no longer",
    object({ a: { oneOf: [ref("Cat"), text], "x-nullable": true } }),
    object({ a: { oneOf: [ref("Cat"), text] } }),
    "break",
    "ok",
    { Cat: cat },
  ],
  [
    "null where 3.0 says it beside an enum",
    object({ a: { enum: ["x"] } }),
    object({ a: { enum: ["x"], "x-nullable": true } }),
    "ok",
    "break",
  ],
  [
    "null beside allOf",
    { allOf: [ref("Cat")] },
    { anyOf: [ref("Cat"), { type: "null" }] },
    "ok",
    "break",
    { Cat: cat },
  ],
  [
    "targets of a mapping swapped",
    union(["Cat", "Dog"], { a: to("Cat"), b: to("Dog") }),
    union(["Cat", "Dog"], { a: to("Dog"), b: to("Cat") }),
    "break",
    "break",
    { Cat: cat, Dog: dog },
  ],
  [
    "what any other value names",
    { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind", defaultMapping: to("Cat") } },
    { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind", defaultMapping: to("Dog") } },
    "break",
    "break",
    { Cat: cat, Dog: dog },
  ],
  [
    "an alternative comes with its mapping",
    union(["Cat", "Dog"], { a: to("Cat"), b: to("Dog") }),
    union(["Cat", "Dog", "Cow"], { a: to("Cat"), b: to("Dog"), c: to("Cow") }),
    "ok",
    "break",
    { Cat: cat, Dog: dog, Cow: cow },
  ],
  [
    "another name for an alternative",
    union(["Cat", "Dog"], { a: to("Cat"), b: to("Dog") }),
    union(["Cat", "Dog"], { a: to("Cat"), b: to("Dog"), dog: to("Dog") }),
    "ok",
    "break",
    { Cat: cat, Dog: dog },
  ],
  [
    "a component renamed under a discriminator without mapping",
    union(["Cat", "Dog"]),
    union(["Kitty", "Dog"]),
    "break",
    "break",
    { Cat: cat, Dog: dog },
    { Kitty: cat, Dog: dog },
  ],
  [
    "a member of what a mapping alone names",
    ref("Pet"),
    ref("Pet"),
    "break",
    "break",
    {
      Pet: { ...object({ kind: text }), discriminator: { propertyName: "kind", mapping: { a: to("Cat") } } },
      Cat: { allOf: [ref("Pet"), object({ meow: text })] },
    },
    {
      Pet: { ...object({ kind: text }), discriminator: { propertyName: "kind", mapping: { a: to("Cat") } } },
      Cat: { allOf: [ref("Pet"), object({ purr: text })] },
    },
  ],
  [
    "dependentRequired added",
    object({ a: text, b: text }),
    object({ a: text, b: text }, { dependentRequired: { a: ["b"] } }),
    "break",
    "ok",
  ],
  [
    "minContains raised",
    { type: "array", contains: text },
    { type: "array", contains: text, minContains: 2 },
    "break",
    "ok",
  ],
  ["if and then removed", conditional(text, { minLength: 3 }), {}, "ok", "break"],
  [
    "unevaluatedProperties refused",
    object({ a: text }),
    object({ a: text }, { unevaluatedProperties: false }),
    "break",
    "ok",
  ],
  ["a default added", text, { type: "string", default: "a" }, "ok", "ok"],
  ["deprecated", text, { type: "string", deprecated: true }, "ok", "ok"],
  ["no longer deprecated", { type: "string", deprecated: true }, text, "ok", "ok"],
  [
    "contentMediaType",
    { type: "string", contentMediaType: "image/png" },
    { type: "string", contentMediaType: "image/jpeg" },
    "break",
    "break",
  ],
  [
    "listed values of which one was not allowed",
    { type: "integer", maximum: 2 },
    { enum: [1, "a"] },
    "break",
    "break",
  ],
  [
    "oneOf for anyOf, where a value meets two alternatives",
    { anyOf: [object({ x: text }), object({ y: text })] },
    { oneOf: [object({ x: text }), object({ y: text })] },
    "break",
    "ok",
  ],
  [
    "anyOf for oneOf, where a value meets two alternatives",
    { oneOf: [object({ x: text }), object({ y: text })] },
    { anyOf: [object({ x: text }), object({ y: text })] },
    "ok",
    "break",
  ],
  [
    "alternatives of oneOf that begin to overlap",
    {
      oneOf: [
        object({ x: text, y: text }, needsX),
        object({ y: text }, { required: ["y"], maxProperties: 1 }),
      ],
    },
    {
      oneOf: [
        object({ x: text, y: text }, needsX),
        object({ y: text }, { required: ["y"], maxProperties: 2 }),
      ],
    },
    "break",
    "break",
  ],
  [
    "an alternative that overlaps with another one",
    { oneOf: [{ type: "string", maxLength: 3 }, { type: "object" }] },
    { oneOf: [{ type: "string", maxLength: 3 }, { type: "object" }, { type: "string", maxLength: 1 }] },
    "break",
    "none",
  ],
  [
    "an alternative that overlapped with another one",
    { oneOf: [{ type: "string", maxLength: 3 }, { type: "object" }, { type: "string", maxLength: 1 }] },
    { oneOf: [{ type: "string", maxLength: 3 }, { type: "object" }] },
    "none",
    "break",
  ],
  [
    "a schema that allows nothing",
    { type: "array", items: text },
    { type: "array", items: false },
    "break",
    "ok",
  ],
];

describe.each<readonly [string, readonly Probe[]]>([
  ["what means the same is no change", sameMeaning],
  ["schemas inside of keywords are compared", inHolders],
  ["less in a request and more in an answer breaks", judged],
])("%s", (_, probes) => {
  it.each(probes.map((probe) => ({ what: probe[0], probe })))("$what", ({ probe }) => {
    const [, before, after, request, response, ofBefore = {}, ofAfter = ofBefore] = probe;
    const found = compareDocuments(
      [{ name: "a", document: documentOf(before, ofBefore) }],
      [{ name: "a", document: documentOf(after, ofAfter) }],
    );

    expect([verdict(found, "body"), verdict(found, "200")]).toEqual([request, response]);
  });
});

// Values that change by what our validator does not judge: annotations, mappings, declarations.
const withoutExample = new Set([
  "an alternative comes with its mapping",
  "another name for an alternative",
  "targets of a mapping swapped",
  "what any other value names",
  "a component renamed under a discriminator without mapping",
  "contentMediaType",
  "float becomes double",
]);

it.each([...inHolders, ...judged].map((probe) => ({ what: probe[0], probe })))(
  "shows an example of what breaks: $what",
  ({ what, probe }) => {
    const [, before, after, , , ofBefore = {}, ofAfter = ofBefore] = probe;
    const documents = [documentOf(before, ofBefore), documentOf(after, ofAfter)] as const;
    const [old, now] = documents.map((document) => [{ name: "a", document }]);
    const broken = compareDocuments(old ?? [], now ?? []).filter((one) => one.breaking);

    expect(broken.filter((one) => one.example === undefined).length > 0).toBe(withoutExample.has(what));
    for (const { place, example } of broken) {
      if (example === undefined || !["body", "200"].includes(place)) continue;
      const direction = place === "body" ? "request" : "response";
      expect(example.accepted).toBe(direction === "request" ? "before" : "after");
      const accepting = [before, after].map((schema, index) =>
        createValidator(documents[index] ?? documents[0]).accepts(schema, example.value, direction),
      );
      expect(accepting).toEqual([direction === "request", direction === "response"]);
    }
  },
);

function verdict(changes: readonly SpecChange[], place: string): Verdict {
  const there = changes.filter((one) => one.place.startsWith(place));
  if (there.length === 0) return "none";
  return there.some((one) => one.breaking) ? "break" : "ok";
}

function documentOf(schema: Schema, schemas: Named): OpenApiDocument {
  const content = { "application/json": { schema } };
  return checkDocument({
    openapi: "3.1.0",
    info: { title: "a", version: "1" },
    paths: {
      "/a": {
        post: { requestBody: { content }, responses: { 200: { description: "", content } } },
      },
    },
    components: { schemas },
  });
}

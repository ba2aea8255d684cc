import type { JsonObject } from "../src/json/json-object.ts";

/**
 * Every keyword that OpenAPI 3.0 has for schemas (3.0.4, Schema Object), alone and where two of
 * them meet, by a name.
 */
export const schemas30: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(
    ["string", "number", "integer", "boolean", "object", "array"].flatMap((type) => [
      [`type-${type}`, { type }],
      [`type-${type}-nullable`, { type, nullable: true }],
    ]),
  ),
  "nullable-without-type": { nullable: true, minLength: 2 },
  "nullable-false": { type: "string", nullable: false },
  "nullable-enum-without-null": { type: "string", nullable: true, enum: ["a", "b"] },
  "nullable-enum-with-null": { type: "string", nullable: true, enum: ["a", "b", null] },
  "nullable-member": { properties: { a: { type: "string", nullable: true } }, required: ["a"] },
  "nullable-beside-all-of": {
    type: "object",
    nullable: true,
    allOf: [{ properties: { a: { type: "string" } } }],
  },
  "nullable-inside-all-of": { allOf: [{ type: "string", nullable: true }, { type: "string" }] },
  "nullable-inside-one-of": { oneOf: [{ type: "string", nullable: true }, { type: "integer" }] },
  "nullable-beside-ref": { $ref: "#/components/schemas/name", nullable: true },
  "siblings-of-ref": { $ref: "#/components/schemas/name", maxLength: 1, required: ["a"] },
  enum: { enum: ["a", 1, null, true, { a: 1 }, [1, 2]] },
  minimum: { minimum: 3 },
  maximum: { maximum: 3 },
  "exclusive-minimum": { minimum: 3, exclusiveMinimum: true },
  "exclusive-maximum": { maximum: 3, exclusiveMaximum: true },
  "exclusive-false": { minimum: 3, exclusiveMinimum: false, maximum: 5, exclusiveMaximum: false },
  "exclusive-without-limit": { type: "number", exclusiveMinimum: true, exclusiveMaximum: true },
  range: { type: "number", minimum: -2, maximum: 2, exclusiveMaximum: true, multipleOf: 0.5 },
  "multiple-of": { multipleOf: 3 },
  "multiple-of-fraction": { multipleOf: 0.01 },
  "min-length": { minLength: 2 },
  "max-length": { maxLength: 2 },
  pattern: { pattern: "^a+$" },
  "pattern-unanchored": { type: "string", pattern: "ab" },
  "pattern-unicode": { type: "string", pattern: "^\\p{L}$" },
  "min-items": { minItems: 2 },
  "max-items": { maxItems: 2 },
  "unique-items": { uniqueItems: true },
  items: { items: { type: "integer" } },
  "items-of-lists": { type: "array", items: { type: "array", items: { enum: ["a", "b"] }, minItems: 1 } },
  "min-properties": { minProperties: 2 },
  "max-properties": { maxProperties: 2 },
  required: { required: ["a", "b"] },
  "required-with-properties": {
    type: "object",
    required: ["a"],
    properties: { a: { type: "integer" }, b: { type: "string" } },
  },
  "additional-none": { properties: { a: {} }, additionalProperties: false },
  "additional-any": { properties: { a: { type: "string" } }, additionalProperties: true },
  "additional-schema": { properties: { a: {} }, additionalProperties: { type: "integer" } },
  map: { type: "object", additionalProperties: { $ref: "#/components/schemas/name" } },
  "all-of": { allOf: [{ required: ["a"] }, { properties: { a: { type: "string" } } }] },
  "all-of-ref": {
    allOf: [
      { $ref: "#/components/schemas/named" },
      { required: ["b"], properties: { b: { type: "integer" } } },
    ],
  },
  "all-of-closed-branch": {
    allOf: [{ properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }],
  },
  "any-of": {
    anyOf: [
      { type: "string", minLength: 2 },
      { type: "integer", minimum: 2 },
    ],
  },
  "one-of": { oneOf: [{ type: "number", minimum: 2 }, { type: "integer" }] },
  "one-of-ref": { oneOf: [{ $ref: "#/components/schemas/name" }, { $ref: "#/components/schemas/named" }] },
  not: { not: { type: "string" } },
  "not-required": { type: "object", not: { required: ["a", "b"] } },
  discriminator: {
    oneOf: [{ $ref: "#/components/schemas/cat" }, { $ref: "#/components/schemas/dog" }],
    discriminator: {
      propertyName: "kind",
      mapping: { cat: "#/components/schemas/cat", dog: "#/components/schemas/dog" },
    },
  },
  recursive: {
    type: "object",
    required: ["a"],
    properties: {
      a: { type: "string" },
      b: { $ref: "#/components/schemas/recursive" },
      c: { type: "array", items: { $ref: "#/components/schemas/recursive" } },
    },
  },
  "annotations-only": {
    title: "A",
    description: "b",
    default: 1,
    example: { a: 1 },
    deprecated: true,
    externalDocs: { url: "https://example.com/" },
    xml: { name: "a" },
    "x-more": { type: "string" },
  },
  name: { type: "string", minLength: 1, maxLength: 3 },
  named: { type: "object", required: ["a"], properties: { a: { $ref: "#/components/schemas/name" } } },
  cat: {
    type: "object",
    required: ["kind", "a"],
    properties: { kind: { enum: ["cat"] }, a: { type: "string" } },
  },
  dog: {
    type: "object",
    required: ["kind", "a"],
    properties: { kind: { enum: ["dog"] }, a: { type: "integer" } },
  },
};

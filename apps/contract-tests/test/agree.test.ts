import { loadEmulatedContract } from "@cftokens/contract-cli";
import type { OpenApiDocument } from "@cftokens/openapi";
import type { SchemaObject } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { findMisfits } from "../agree/find-misfits.ts";

const own = await loadEmulatedContract();
const documents = [...new Set(own.operations.map(({ validator }) => validator.document))];

describe("what the validator accepts, the types allow", () => {
  it.each(documents.map((document) => ({ document, title: document.info.title })))(
    "$title",
    async ({ document }) => {
      const { values, misfits } = await findMisfits(document, { seed: 1, count: 30 });

      expect(values).toBeGreaterThan(10);
      expect(misfits).toEqual([]);
    },
  );

  it("schemas of every kind", async () => {
    const { values, skipped, misfits } = await findMisfits(allKinds, { seed: 1, count: 100 });

    expect(skipped).toEqual([]);
    expect(values).toBeGreaterThan(100 * Object.keys(kinds).length);
    expect(misfits).toEqual([]);
  });

  it("and a wrong type is found", async () => {
    const { misfits } = await findMisfits(allKinds, { seed: 1, count: 5, change: numbersForTexts });

    expect(misfits).toContainEqual(expect.stringMatching(/^send-object: \{.*: error TS2322/u));
  });
});

function numbersForTexts(types: string): string {
  return types.replaceAll(": string;", ": number;");
}

const text = { type: "string" } as const;
const number = { type: "number" } as const;
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const kinds: Readonly<Record<string, SchemaObject>> = {
  object: { type: "object", required: ["a"], properties: { a: text, b: number }, description: "It." },
  "any-object": { type: "object" },
  map: { type: "object", additionalProperties: { anyOf: [number, { type: "null" }] } },
  "map-beside": { type: "object", required: ["a"], properties: { a: text }, additionalProperties: number },
  patterns: { type: "object", patternProperties: { "^x[a-z]+$": number } },
  closed: { type: "object", additionalProperties: false },
  nullable: { type: ["object", "null"], properties: { a: { type: ["string", "null"], enum: ["x", null] } } },
  constants: { enum: ["a", 1, null, true, ["b"], { c: [2] }] },
  list: { type: "array", items: { type: "array", items: number }, maxItems: 3 },
  tuple: { type: "array", prefixItems: [text, number], items: { type: "boolean" }, minItems: 1 },
  inherited: { allOf: [named("Base"), { type: "object", required: ["a", "c"], properties: { c: number } }] },
  beside: { ...named("Base"), required: ["b"] },
  "only-object": { allOf: [named("Base"), { type: "object" }] },
  either: {
    type: "object",
    properties: { a: text, b: text },
    anyOf: [{ required: ["a"] }, { required: ["b"] }],
  },
  unions: { oneOf: [named("Cat"), text, { type: "array", items: named("Cat") }] },
  discriminated: {
    oneOf: [named("Cat"), named("Dog")],
    discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
  },
  boxed: { allOf: [named("Pet"), { type: "object", properties: { box: number } }] },
  tree: named("Tree"),
  json: named("Json"),
  deep: {
    type: "object",
    properties: { one: named("Tree/properties/children/items"), two: named("Pet/oneOf/0") },
  },
  directed: named("Directed"),
  "directed-list": { type: "array", items: named("Directed"), minItems: 1 },
};

const allKinds: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Every kind", version: "1" },
  paths: Object.fromEntries(
    Object.entries(kinds).map(([name, schema]) => [
      `/${name}`,
      {
        post: {
          operationId: `send-${name}`,
          requestBody: { required: true, content: { "application/json": { schema } } },
          responses: { "200": { description: "It.", content: { "application/json": { schema } } } },
        },
      },
    ]),
  ),
  components: {
    schemas: {
      Base: { type: "object", properties: { a: text, b: number } },
      Cat: { type: "object", required: ["kind"], properties: { kind: { const: "cat" }, meow: number } },
      Dog: {
        type: "object",
        required: ["kind"],
        properties: { kind: { enum: ["dog", "puppy"] }, bark: number },
      },
      Pet: {
        oneOf: [named("Cat"), named("Dog")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog", puppy: "Dog" } },
      },
      Tree: {
        type: "object",
        required: ["name"],
        properties: { name: text, children: { type: "array", items: named("Tree") } },
      },
      Json: {
        oneOf: [
          text,
          { type: "array", items: named("Json") },
          { type: "object", additionalProperties: named("Json") },
        ],
      },
      Directed: {
        type: "object",
        required: ["id", "name", "secret"],
        properties: {
          id: { type: "string", readOnly: true },
          name: text,
          secret: { type: "string", writeOnly: true },
          inner: named("Directed"),
        },
      },
    },
  },
};

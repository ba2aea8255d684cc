import { describe, expect, it } from "vitest";
import { convert30 } from "./convert-3-0.ts";
import type { SchemaObject } from "./openapi-document.ts";

// A schema of 3.0, whose exclusive bounds are booleans.
type Written = Readonly<Record<string, unknown>>;

function convertSchema(written: Written): unknown {
  const schema: SchemaObject = JSON.parse(JSON.stringify(written));
  const info = { title: "t", version: "1" };
  return convert30({ openapi: "3.0.3", info, components: { schemas: { S: schema } } }).components?.schemas?.[
    "S"
  ];
}

describe("a schema of OpenAPI 3.0 becomes one of 3.1", () => {
  it.each<[string, Written, SchemaObject]>([
    ["nullable with a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["nullable: false", { type: "string", nullable: false }, { type: "string" }],
    [
      "nullable without a type, which is for types alone",
      { nullable: true, minLength: 1 },
      { minLength: 1, "x-nullable": true },
    ],
    [
      "nullable beside other schemas, likewise",
      { type: "object", nullable: true, allOf: [{}] },
      { type: ["object", "null"], allOf: [{}], "x-nullable": true },
    ],
    [
      "nullable beside an enum without null, which refuses null",
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a"] },
    ],
    ["an exclusive minimum", { minimum: 3, exclusiveMinimum: true }, { exclusiveMinimum: 3 }],
    ["an exclusive maximum", { maximum: 3, exclusiveMaximum: true }, { exclusiveMaximum: 3 }],
    ["a bound that is not exclusive", { minimum: 3, exclusiveMinimum: false }, { minimum: 3 }],
    ["an example", { type: "string", example: "a" }, { type: "string", examples: ["a"] }],
    ["an example that is null", { example: null }, { examples: [null] }],
    [
      "members beside $ref, which are ignored",
      { $ref: "#/components/schemas/T", nullable: true },
      { $ref: "#/components/schemas/T" },
    ],
    [
      "schemas inside of schemas",
      { properties: { a: { allOf: [{ items: { type: "string", nullable: true } }] } } },
      { properties: { a: { allOf: [{ items: { type: ["string", "null"] } }] } } },
    ],
    [
      "a property that is called like a keyword",
      { properties: { nullable: { type: "boolean" }, example: { type: "string" } } },
      { properties: { nullable: { type: "boolean" }, example: { type: "string" } } },
    ],
    ["data that looks like a schema", { default: { nullable: true } }, { default: { nullable: true } }],
  ])("%s", (_, before, after) => expect(JSON.stringify(convertSchema(before))).toBe(JSON.stringify(after)));
});

it("reaches the schemas of parameters, bodies, responses and headers, and leaves examples alone", () => {
  const written = { type: "string", nullable: true };
  const content = { "application/json": { schema: written, example: { schema: written } } };
  const document = convert30({
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        parameters: [{ name: "p", in: "query", schema: written }],
        get: {
          requestBody: { content },
          responses: { "200": { description: "", headers: { h: { schema: written } }, content } },
        },
      },
    },
  });

  const converted = { type: ["string", "null"] };
  const convertedContent = { "application/json": { schema: converted, example: { schema: written } } };
  expect(document.openapi).toBe("3.1.0");
  expect(document.paths?.["/a"]).toEqual({
    parameters: [{ name: "p", in: "query", schema: converted }],
    get: {
      requestBody: { content: convertedContent },
      responses: {
        "200": { description: "", headers: { h: { schema: converted } }, content: convertedContent },
      },
    },
  });
});

it("copies nothing that means the same in 3.1", () => {
  const plain: SchemaObject = {
    type: "object",
    properties: { a: { $ref: "#/components/schemas/B" }, b: { items: { allOf: [{ type: "string" }] } } },
  };
  const { schemas = {} } =
    convert30({
      openapi: "3.0.3",
      info: { title: "t", version: "1" },
      components: {
        schemas: { A: plain, B: { properties: { plain, other: { type: "string", nullable: true } } } },
      },
    }).components ?? {};

  expect(schemas["A"]).toBe(plain);
  expect(schemas["B"]).toEqual({ properties: { plain, other: { type: ["string", "null"] } } });
  expect(schemas["B"]).toHaveProperty("properties.plain", plain);
});

import { describe, expect, it } from "vitest";
import { createValidator } from "../validate/create-validator.ts";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { sampleValue } from "./sample-value.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Node: {
        type: "object",
        properties: { next: { $ref: "#/components/schemas/Node" }, name: { type: "string" } },
      },
      Cat: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
      Dog: { properties: { kind: { enum: ["dog"] } } },
      Owl: {
        type: "object",
        properties: { kind: { type: "string" }, friend: { $ref: "#/components/schemas/Owls" } },
      },
      Owls: { oneOf: [{ $ref: "#/components/schemas/Owl" }], discriminator: { propertyName: "kind" } },
      Bird: { type: "object", properties: { sings: { const: true } } },
    },
  },
};

it.each<[Schema, unknown]>([
  [{ const: "a" }, "a"],
  [{ type: "string", examples: ["shown"], default: "not" }, "shown"],
  [{ type: "string", default: "a" }, "a"],
  [{ type: "string", default: null }, "example"],
  [{ type: "integer", examples: ["1"], default: 2 }, 2],
  [{ type: "number", examples: [1] }, 1],
  [{ type: ["string", "null"], default: null }, null],
  [{ type: "array", examples: [{}], items: { type: "integer" } }, [1]],
  [{ type: "object", examples: ["none"], properties: { a: { const: 1 } } }, { a: 1 }],
  [{ default: "Choose...", enum: ["b", "c"] }, "b"],
  [{ type: "integer", enum: ["", 2] }, 2],
  [{ anyOf: [{ type: "string" }, { type: "integer" }], examples: [5] }, 5],
  [{ anyOf: [{ type: "string" }, { type: "integer" }], examples: [true] }, "example"],
  [{ examples: [{ a: "1" }], properties: { a: { type: "integer" } } }, { a: 1 }],
  [
    { examples: [{ a: 2, b: 3 }], properties: { a: { type: "integer" } } },
    { a: 2, b: 3 },
  ],
  [{ type: "array", examples: [["a", 1]], items: { type: "string" } }, ["example"]],
  [{ type: "array", examples: [["a", 1]], prefixItems: [{}], items: { type: "integer" } }, ["a", 1]],
  [{ enum: [{ a: [1] }], examples: [{ a: [2] }, { a: [1] }] }, { a: [1] }],
  [{ enum: ["b", "c"] }, "b"],
  [{ type: "string" }, "example"],
  [{ type: "string", maxLength: 3 }, "exa"],
  [{ type: "string", minLength: 9 }, "example--"],
  [{ type: "string", format: "date-time" }, "2026-01-01T00:00:00Z"],
  [{ type: "string", format: "constructor" }, "example"],
  [{ type: ["null", "string"], format: "uuid" }, "00000000-0000-4000-8000-000000000000"],
  [{ type: "integer" }, 1],
  [{ type: "integer", minimum: 5 }, 5],
  [{ type: "integer", exclusiveMinimum: 5 }, 6],
  [{ type: "integer", maximum: -5 }, -5],
  [{ type: "integer", minimum: 5, multipleOf: 4 }, 8],
  [{ type: "number", exclusiveMaximum: 0 }, -0.5],
  [{ type: "boolean" }, true],
  [{ type: "null" }, null],
  [{ type: "array", items: { type: "integer" } }, [1]],
  [{ type: "array", items: { type: "integer" }, minItems: 2 }, [1, 1]],
  [{ type: "array", items: { type: "integer" }, maxItems: 0 }, []],
  [{ type: "array" }, []],
  [{ type: "object" }, {}],
  [{ oneOf: [{ type: "integer" }, { type: "string" }] }, 1],
  [
    { allOf: [{ properties: { a: { type: "integer" } } }, { properties: { b: { const: 2 } } }] },
    { a: 1, b: 2 },
  ],
  [
    {
      allOf: [
        { properties: { result: { type: "object" } } },
        { properties: { result: { properties: { id: { const: 1 } } } } },
      ],
    },
    { result: { id: 1 } },
  ],
  [{ required: ["b"], maxProperties: 1, properties: { a: { const: 1 }, b: { const: 2 } } }, { b: 2 }],
  [
    { required: ["a"], properties: { b: { const: 1 } } },
    { a: {}, b: 1 },
  ],
  [{ required: ["n"], additionalProperties: { type: "integer", minimum: 2 } }, { n: 2 }],
])("of %j is %j, which the schema accepts", (schema, expected) => {
  const value = sampleValue(document, schema, "response");

  expect(value).toEqual(expected);
  expect(createValidator(document).violations(schema, value, "response")).toEqual([]);
});

it.each<[string, object, unknown]>([
  ["Cat", {}, { kind: "Cat" }],
  ["Cat", { mapping: { tom: "#/components/schemas/Cat" } }, { kind: "tom" }],
  ["Cat", { mapping: { rex: "Dog", tom: "Cat" } }, { kind: "tom" }],
  ["Dog", {}, { kind: "dog" }],
  ["Bird", {}, { sings: true }],
])("of a union whose first branch is %s and whose discriminator has %j is %j", (first, mapping, expected) => {
  const branches = [first, "Node"].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const discriminator = { propertyName: "kind", ...mapping };

  for (const union of [{ oneOf: branches }, { anyOf: branches }])
    expect(sampleValue(document, { ...union, discriminator }, "request")).toEqual(expected);
});

it("of a discriminated union that holds itself ends where it comes back", () => {
  const owls = { $ref: "#/components/schemas/Owls" };

  expect(sampleValue(document, owls, "request")).toEqual({ kind: "Owl" });
});

describe("an object has the members that travel in its direction", () => {
  const schema: Schema = {
    properties: { id: { const: 1, readOnly: true }, secret: { const: 2, writeOnly: true } },
  };

  it.each([
    ["request", { secret: 2 }],
    ["response", { id: 1 }],
  ] as const)("%s", (direction, expected) =>
    expect(sampleValue(document, schema, direction)).toEqual(expected),
  );
});

it("ends where a schema comes back to itself", () => {
  const twice: Schema = {
    allOf: [{ $ref: "#/components/schemas/Node" }, { properties: { next: { type: "object" } } }],
  };

  expect(sampleValue(document, { $ref: "#/components/schemas/Node" }, "response")).toEqual({
    name: "example",
  });
  expect(JSON.stringify(sampleValue(document, twice, "response"))).toContain("example");
});

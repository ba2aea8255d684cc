import { createValidator, type OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeField } from "./describe-field.ts";
import { fillForm, formValue } from "./form-state.ts";
import type { FormField } from "./form-field.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Tree: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string" },
          left: { $ref: "#/components/schemas/Tree" },
          right: { anyOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] },
        },
      },
      Endless: {
        type: "object",
        required: ["inner"],
        properties: { inner: { $ref: "#/components/schemas/Endless" } },
      },
      Cat: {
        type: "object",
        required: ["kind"],
        properties: { kind: { const: "cat" }, lives: { type: "integer" } },
      },
      Dog: {
        type: "object",
        title: "A dog",
        required: ["kind"],
        properties: { kind: { const: "dog" }, name: { type: "string" } },
      },
    },
  },
};
const validator = createValidator(document);
const field = (...schemas: readonly Schema[]): FormField =>
  describeField(schemas, { name: "x", isRequired: false }, validator);

describe("a field is", () => {
  it.each<[string, Schema, string]>([
    ["text", { type: "string" }, "text"],
    ["a number", { type: ["integer", "null"] }, "number"],
    ["a switch", { type: "boolean" }, "boolean"],
    ["a choice of an enum", { enum: ["a", "b", null] }, "choice"],
    ["a choice of constants", { oneOf: [{ const: 1 }, { const: 2 }] }, "choice"],
    ["an object", { properties: { a: true } }, "object"],
    ["a map", { type: "object", additionalProperties: { type: "integer" } }, "map"],
    ["a list", { items: { type: "string" } }, "list"],
    ["a choice of forms", { oneOf: [{ type: "string" }, { type: "integer" }] }, "variants"],
    ["what stands beside null", { anyOf: [{ type: "string" }, { type: "null" }] }, "text"],
    [
      "an object where alternatives say what stands together",
      { properties: { a: true }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      "object",
    ],
    ["anything", true, "any"],
    ["nothing of one type", { type: ["string", "integer"] }, "any"],
    ["what all parts allow", { allOf: [{ type: ["string", "integer"] }, { type: "integer" }] }, "number"],
  ])("%s", (_what, schema, kind) => {
    expect(field(schema).kind).toBe(kind);
  });

  it("a file in a multipart body alone", () => {
    const binary: Schema = { type: "string", format: "binary" };
    expect(field(binary).kind).toBe("text");
    expect(describeField([binary], { name: "x", isRequired: true, takesFiles: true }, validator).kind).toBe(
      "file",
    );
  });
});

it("a field has what its document says of it", () => {
  const described = field({
    allOf: [{ type: "integer", minimum: 1, description: "How many" }],
    maximum: 9,
    default: 3,
    examples: [4],
    deprecated: true,
  });
  expect(described).toMatchObject({
    description: "How many",
    rules: { minimum: 1, maximum: 9 },
    proposals: [3, 4],
    isDeprecated: true,
    isNullable: false,
    isSecret: false,
  });
  expect(field({ type: "string", writeOnly: true }).isSecret).toBe(true);
  expect(field({ anyOf: [{ type: "string" }, { type: "null" }] }).isNullable).toBe(true);
});

it("an object has the members that are sent, of all its parts and of the chosen variant", () => {
  const schema: Schema = {
    properties: { id: { type: "integer", readOnly: true }, common: { type: "string" } },
    required: ["common"],
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
  };
  const variants = field(schema).variants();
  expect(variants.map(({ label }) => label)).toEqual(["Cat", "Dog"]);
  expect(variants[0]?.field.members().map(({ name, isRequired, kind }) => [name, isRequired, kind])).toEqual([
    ["common", true, "text"],
    ["kind", true, "choice"],
    ["lives", false, "number"],
  ]);
});

it("a schema inside itself is read no further than one looks", () => {
  let inner: FormField | undefined = field({ $ref: "#/components/schemas/Endless" });
  for (let depth = 0; depth < 50; depth += 1) inner = inner?.members()[0];
  expect(inner).toMatchObject({ kind: "object", name: "inner", isRequired: true });
});

// Schemas of every kind of field, inside of each other.
const { schema: schemas } = fc.letrec<{ schema: Schema; leaf: Schema }>((tie) => ({
  leaf: fc.constantFrom<Schema>(
    true,
    { type: "string" },
    { type: ["string", "null"] },
    { type: "integer" },
    { type: ["string", "integer"] },
    { type: "boolean" },
    { enum: ["a", 1, null] },
    { $ref: "#/components/schemas/Tree" },
  ),
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    tie("schema").map((items): Schema => ({ type: "array", items })),
    tie("schema").map((one): Schema => ({ type: "object", additionalProperties: one })),
    fc
      .dictionary(fc.string(), tie("schema"), { maxKeys: 3 })
      .map((properties): Schema => ({ type: "object", properties })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((oneOf): Schema => ({ oneOf })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 2 }).map((allOf): Schema => ({ allOf })),
  ),
}));

const values = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

it("what is filled in from a value gives that value back, whether it is right or not", () => {
  fc.assert(
    fc.property(schemas, values, (schema, value) => {
      const described = field(schema);
      expect(formValue(described, fillForm(described, value, validator), validator)).toEqual({
        faults: [],
        value,
      });
    }),
    { numRuns: 300 },
  );
});

it.each<[Schema, unknown]>([
  [
    { $ref: "#/components/schemas/Tree" },
    { name: "a", left: { name: "12", right: null }, right: { name: "" } },
  ],
  [
    { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] },
    { kind: "dog", name: "1" },
  ],
  [
    { type: "object", additionalProperties: { type: "array", items: { type: "number" } } },
    { "": [1, 2.5], __proto: [] },
  ],
  [{ type: ["string", "integer"] }, "12"],
  [{ type: ["string", "null"] }, ""],
])("of %j, %j comes back", (schema, value) => {
  const described = field(schema);
  expect(formValue(described, fillForm(described, value, validator), validator)).toEqual({
    faults: [],
    value,
  });
});

it("a text that is no JSON is wrong where it stands", () => {
  const described = field({ type: "object", properties: { a: { type: "array", items: true } } });
  const state = {
    kind: "object",
    members: { a: { kind: "list", items: [{ kind: "json", text: "{" }] } },
  } as const;
  expect(formValue(described, state, validator)).toMatchObject({
    value: { a: [null] },
    faults: [{ segments: ["a", "0"] }],
  });
});

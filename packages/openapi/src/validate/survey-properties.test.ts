import { describe, expect, it } from "vitest";
import { createValidator } from "./create-validator.ts";
import type { Schema } from "../document/openapi-document.ts";
import { findDeclaredMembers, surveyProperties } from "./survey-properties.ts";

const token: Schema = {
  type: "object",
  properties: {
    id: { type: "string" },
    next: { $ref: "#/components/schemas/Token" },
    secret: { type: "string", writeOnly: true },
  },
};
const validator = createValidator({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: { schemas: { Token: token } },
});

function survey(schema: Schema, value: unknown) {
  return surveyProperties(validator, schema, value, "response");
}

const cat: Schema = { required: ["lives"], properties: { lives: {}, name: {} } };
const dog: Schema = { required: ["breed"], properties: { breed: {} } };

const conditional: Schema = {
  properties: { k: {} },
  if: { properties: { k: { const: 1 } } },
  // oxlint-disable-next-line unicorn/no-thenable -- a JSON Schema keyword
  then: { properties: { a: {} } },
  else: { properties: { b: {} } },
};

describe("a member is undeclared when no schema that applies there declares it", () => {
  it.each<[string, Schema, unknown, readonly string[]]>([
    ["by name", { properties: { a: {} } }, { a: 1, b: 2 }, ["/b"]],
    ["by a pattern", { patternProperties: { "^x-": {} } }, { "x-a": 1, b: 2 }, ["/b"]],
    ["a pattern that is none", { patternProperties: { "(": {} } }, { "(": 1 }, ["/("]],
    [
      "additionalProperties takes the rest",
      { properties: { a: {} }, additionalProperties: {} },
      { b: 2 },
      [],
    ],
    ["a closed object", { properties: { a: {} }, additionalProperties: false }, { b: 2 }, ["/b"]],
    [
      "behind a $ref, recursively",
      { $ref: "#/components/schemas/Token" },
      { next: { next: { x: 1 } } },
      ["/next/next/x"],
    ],
    [
      "a member described twice, as the envelope does with result",
      {
        allOf: [
          { properties: { success: {}, result: { properties: { id: {} } } } },
          { properties: { result: { properties: { name: {} } } } },
        ],
      },
      { success: true, result: { id: 1, name: 2, extra: 3 } },
      ["/result/extra"],
    ],
    ["in the items of a list", { items: { properties: { a: {} } } }, [{ a: 1 }, { b: 1 }], ["/1/b"]],
    [
      "in a tuple",
      { prefixItems: [{ properties: { a: {} } }], items: { properties: { b: {} } } },
      [{ b: 1 }, { b: 1 }],
      ["/0/b"],
    ],
    [
      "of alternatives, only those that fit declare",
      { oneOf: [cat, dog] },
      { breed: "x", name: "y" },
      ["/name"],
    ],
    ["when no alternative fits, all of them declare", { oneOf: [cat, dog] }, { name: "y" }, []],
    ["if holds", conditional, { k: 1, a: 1, b: 1 }, ["/b"]],
    ["if does not hold", conditional, { k: 2, a: 1, b: 1 }, ["/a"]],
    [
      "dependent schemas",
      { properties: { a: {} }, dependentSchemas: { a: { properties: { b: {} } } } },
      { a: 1, b: 1, c: 1 },
      ["/c"],
    ],
    [
      "a member called like one of Object.prototype",
      { properties: { a: {} } },
      { constructor: 1 },
      ["/constructor"],
    ],
    [
      "what is required is, and may be anything",
      { required: ["a"], properties: { b: {} } },
      { a: { c: 1 }, d: 1 },
      ["/d"],
    ],
    ["a name that a pointer must escape", { properties: { a: {} } }, { "x/y~": 1 }, ["/x~1y~0"]],
  ])("%s", (_, schema, value, undeclared) => expect(survey(schema, value).undeclared).toEqual(undeclared));
});

describe("an object of which nothing is declared is opaque", () => {
  it.each<[string, Schema, unknown, readonly string[]]>([
    ["type: object alone", { properties: { a: { type: "object" } } }, { a: { b: 1 } }, ["/a"]],
    ["an empty schema", {}, { b: 1 }, [""]],
    ["an empty object has nothing to hide", { type: "object" }, {}, []],
    ["one that is declared to be open", { additionalProperties: true }, { b: { c: 1 } }, []],
    [
      "declared by another subschema",
      { allOf: [{ type: "object" }, { properties: { a: {} } }] },
      { a: 1 },
      [],
    ],
  ])("%s", (_, schema, value, opaque) => {
    expect(survey(schema, value)).toMatchObject({ opaqueObjects: opaque, undeclared: [] });
  });
});

it("lists nulls that only `nullable` of 3.0 without a type allows", () => {
  const schema: Schema = { properties: { a: { minLength: 1, "x-nullable": true }, b: { type: "null" } } };

  expect(survey(schema, { a: null, b: null }).unsaidNulls).toEqual(["/a"]);
  expect(survey(schema, { a: "x" }).unsaidNulls).toEqual([]);
});

// Members of a pet that no schema declares; `defaultMapping` is of OpenAPI 3.2.
function undeclaredOfPet(value: object, defaultMapping?: string): readonly string[] {
  const mapping = { c: "#/components/schemas/Cat" };
  const discriminator = {
    propertyName: "kind",
    mapping,
    ...(defaultMapping !== undefined && { defaultMapping }),
  };
  const kinds: Readonly<Record<string, Schema>> = {
    Pet: { properties: { kind: {} }, discriminator },
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { breed: {} } }] },
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { size: {} } }] },
  };
  const ofPets = createValidator({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    components: { schemas: kinds },
  });
  return surveyProperties(ofPets, { $ref: "#/components/schemas/Pet" }, value, "response").undeclared;
}

it("takes the members of what a discriminator names for declared", () => {
  expect(undeclaredOfPet({ kind: "c", breed: "x" })).toEqual([]);
  expect(undeclaredOfPet({ kind: "Dog", size: 1, breed: "x" })).toEqual(["/breed"]);
  expect(undeclaredOfPet({ kind: "Cow", breed: "x" })).toEqual(["/breed"]);
  expect(undeclaredOfPet({ kind: "toString", breed: "x" })).toEqual(["/breed"]);
  expect(undeclaredOfPet({ breed: "x" })).toEqual(["/breed"]);
});

it("takes what defaultMapping names where nothing else is named", () => {
  for (const target of ["Cat", "#/components/schemas/Cat"]) {
    expect(undeclaredOfPet({ kind: "Cow", breed: "x" }, target)).toEqual([]);
    expect(undeclaredOfPet({ breed: "x", size: 1 }, target)).toEqual(["/size"]);
    expect(undeclaredOfPet({ kind: "Dog", breed: "x", size: 1 }, target)).toEqual(["/breed"]);
  }
});

it("lists the members that are declared, and those that are writeOnly", () => {
  const value = [{ id: "1", secret: "s" }];

  expect(survey({ items: token }, value)).toEqual({
    undeclared: [],
    opaqueObjects: [],
    writeOnly: ["/0/secret"],
    unsaidNulls: [],
  });
  expect(findDeclaredMembers(validator, { items: token }, value, "response")).toEqual([
    "/0",
    "/0/id",
    "/0/secret",
  ]);
});

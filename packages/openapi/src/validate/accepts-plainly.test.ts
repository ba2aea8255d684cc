import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { acceptsPlainly, judgePlainly } from "./accepts-plainly.ts";
import { createLazyJudge } from "./create-lazy-judge.ts";
import { createValidator } from "./create-validator.ts";
import { perhapsUnsentMembers } from "./unsent-members.ts";

const pet: Schema = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, pattern: "^[A-Z]" },
    secret: { type: "string", writeOnly: true },
    id: { type: "integer", readOnly: true, minimum: 1 },
    tags: { type: "array", items: { $ref: "#/components/schemas/Tag" }, uniqueItems: true },
    place: { oneOf: [{ type: "string" }, { type: "object", additionalProperties: { type: "string" } }] },
    since: { type: ["string", "null"], format: "date" },
  },
};

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  components: {
    schemas: { Pet: pet, Tag: { type: "string", enum: ["a", "b"] }, Secret: { writeOnly: true } },
  },
};

const response = { document, direction: "response" } as const;

describe("acceptsPlainly", () => {
  it.each([
    [{ name: "Rex" }],
    [{ name: "Rex", id: 7, tags: ["a", "b"], place: "home", since: "2026-11-30" }],
    [{ name: "Rex", since: null, place: { street: "Main" }, another: [1, { deep: null }] }],
  ])("is sure of %j", (value) => {
    expect(acceptsPlainly({ $ref: "#/components/schemas/Pet" }, value, response)).toBe(true);
  });

  it.each([
    [{}],
    [{ name: "rex" }],
    [{ name: "Rex", id: 0 }],
    [{ name: "Rex", id: 1.5 }],
    [{ name: "Rex", tags: ["c"] }],
    [{ name: "Rex", tags: ["a", "a"] }],
    [{ name: "Rex", place: { street: 7 } }],
    [{ name: "Rex", since: "2026-02-30" }],
    [[]],
    [null],
  ])("leaves %j to the validator", (value) => {
    expect(acceptsPlainly({ $ref: "#/components/schemas/Pet" }, value, response)).toBe(false);
  });

  it("does not ask what is ignored", () => {
    const ignored = new Set(["pattern"]);
    expect(acceptsPlainly(pet, { name: "rex" }, { ...response, ignored })).toBe(true);
    expect(acceptsPlainly(pet, { name: "" }, { ...response, ignored })).toBe(false);
  });

  it("is sure of an object without a member that is required, and not sent in the direction", () => {
    const schema = { ...pet, required: ["name", "secret"] };
    const request = { document, direction: "request" } as const;
    expect(acceptsPlainly(schema, { name: "Rex" }, response)).toBe(true);
    expect(acceptsPlainly(schema, { secret: "made-up" }, response)).toBe(false);
    expect(acceptsPlainly(schema, { name: "Rex" }, request)).toBe(false);
  });

  it("leaves a required member to the validator that a schema around a reference does not send", () => {
    const target = { type: "object", required: ["secret"] };
    const { components } = document;
    const around = { ...document, components: { schemas: { ...components?.schemas, Target: target } } };
    const schema = {
      allOf: [{ $ref: "#/components/schemas/Target" }],
      properties: { secret: { writeOnly: true } },
    };
    expect(acceptsPlainly(schema, {}, { ...response, document: around })).toBe(false);
  });

  it("leaves what is not read in a request to the validator", () => {
    const request = { document, direction: "request" } as const;
    expect(acceptsPlainly(pet, { name: "Rex" }, request)).toBe(true);
    expect(acceptsPlainly(pet, { name: "Rex", id: 7 }, request)).toBe(false);
  });

  it.each<[Schema]>([
    [{ not: {} }],
    [{ multipleOf: 2 }],
    [{ unevaluatedProperties: false }],
    [{ type: [] }],
    [{ items: { type: "string" }, prefixItems: [{}] }],
    [{ "x-nullable": true, type: "string" }],
    [{ if: { type: "string" }, else: { minItems: 9 } }],
  ])("leaves keywords that it does not read to the validator: %j", (schema) => {
    expect(acceptsPlainly(schema, [], response)).toBe(false);
  });

  it("is sure of nothing of which a validator says otherwise", () => {
    const values = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom("a", "b", "😀", "") });
    const numbers = fc.integer({ min: 0, max: 3 });
    const mark = fc.constantFrom<Schema[]>({ readOnly: true }, { $ref: "#/components/schemas/Secret" }, {});
    const leaf = fc.oneof(
      fc.record({
        type: fc.constantFrom("string", "number", "integer", "array", "object", "null", "boolean"),
      }),
      fc.record({ type: fc.subarray(["string", "null", "integer", "array"], { minLength: 1 }) }),
      fc.record({ enum: fc.array(fc.constantFrom("a", 1, null, true), { minLength: 1 }) }),
      fc.record({ const: fc.constantFrom("a", 0, null, false) }),
      fc.record({ minLength: numbers, maxLength: numbers, minimum: numbers, maximum: numbers }),
      fc.record({ minItems: numbers, maxItems: numbers, uniqueItems: fc.boolean() }),
      fc.record({ minProperties: numbers, maxProperties: numbers }),
      fc.record({ required: fc.uniqueArray(fc.constantFrom("a", "b", "aa")) }),
      fc.record({ required: fc.constant(["a"]), properties: fc.record({ a: mark, b: mark }) }),
      fc.record({
        pattern: fc.constantFrom("^a", "b$"),
        format: fc.constantFrom("date", "int32", "unknown"),
      }),
      fc.boolean(),
    );
    const schemas = fc.letrec<{ schema: Schema }>((tie) => {
      const schema = tie("schema");
      const list = fc.array(schema, { minLength: 1, maxLength: 3 });
      return {
        schema: fc.oneof(
          { depthSize: "small" },
          leaf,
          fc.record({ allOf: list }),
          fc.record({ anyOf: list }),
          fc.record({ oneOf: list }),
          fc.record({ not: schema, "x-note": fc.constant("a") }),
          fc.record({ exclusiveMinimum: numbers, exclusiveMaximum: numbers, "x-nullable": fc.boolean() }),
          fc.record({ items: schema, propertyNames: schema }),
          fc.record({ properties: fc.record({ a: schema, b: schema }), additionalProperties: schema }),
        ),
      };
    }).schema;
    const sure = { true: 0, false: 0 };
    fc.assert(
      fc.property(schemas, values, fc.constantFrom("request", "response"), (schema, value, direction) => {
        const sending = { document, direction };
        const unsentOf = (whole: Schema) => perhapsUnsentMembers(whole, sending);
        const verdict = judgePlainly(schema, value, { ...sending, unsentOf });
        const isSure = acceptsPlainly(schema, value, { document, direction });
        expect(isSure).toBe(isSure && verdict === true);
        if (verdict === undefined) return;
        sure[`${verdict}`] += 1;
        expect(createValidator(document).accepts(schema, value, direction)).toBe(verdict);
      }),
      { seed: 11, numRuns: 600 },
    );
    expect(Math.min(sure.true, sure.false)).toBeGreaterThan(100);
  });
});

function judgeRequired(schema: SchemaObject): boolean | undefined {
  const unsentOf = (whole: Schema) => perhapsUnsentMembers(whole, response);
  return judgePlainly({ type: "object", required: ["secret"], ...schema }, {}, { ...response, unsentOf });
}

const hidden: Schema = { properties: { secret: { writeOnly: true } } };

describe("judgePlainly", () => {
  it("refuses an object without a required member, unless that may not be sent", () => {
    expect(judgeRequired({})).toBe(false);
    expect(judgeRequired({ properties: { secret: {}, other: { writeOnly: true } } })).toBe(false);
    expect(judgeRequired({ properties: { secret: { readOnly: true } } })).toBe(false);
    expect(judgeRequired({ properties: { secret: { writeOnly: true } } })).toBe(true);
    expect(judgeRequired({ $dynamicRef: "#node" })).toBeUndefined();
  });

  it.each<[SchemaObject]>([
    [{ allOf: [hidden] }],
    [{ oneOf: [hidden] }],
    [{ not: { required: ["other"], ...hidden } }],
    [{ if: hidden, else: {} }],
    [{ dependentSchemas: { other: hidden } }],
    [{ properties: { secret: { $ref: "#/components/schemas/Secret" } } }],
  ])("finds what may not be sent in %j", (schema) => {
    expect(judgeRequired(schema)).not.toBe(false);
  });

  it("leaves a schema that cannot be read to the validator", () => {
    const broken: readonly Schema[] = [{ pattern: "(" }, { $ref: "#/components/schemas/Gone" }];
    for (const schema of broken)
      expect(judgePlainly(schema, "a", { ...response, unsentOf: () => new Set() })).toBeUndefined();
  });
});

describe("createLazyJudge", () => {
  it("finds what a validator finds", () => {
    const validator = createValidator(document);
    const judge = createLazyJudge(validator);
    for (const value of [{ name: "Rex" }, { name: 7 }, {}, { name: "Rex", tags: ["c"] }])
      expect(judge(pet, value, "response")).toEqual(validator.violations(pet, value, "response"));
  });

  it("compiles a schema when many values were judged by it, and not before", () => {
    const validator = createValidator(document);
    let compiled = 0;
    const judge = createLazyJudge({
      ...validator,
      violations(...args) {
        compiled += 1;
        return validator.violations(...args);
      },
    });
    for (let count = 0; count < 1000; count += 1) judge(pet, { name: "Rex" }, "response");
    expect(compiled).toBe(0);
    judge(pet, { name: "Rex" }, "response");
    expect(compiled).toBe(1);
  });
});

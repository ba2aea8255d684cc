import { createValidator, type OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundaryValues } from "./boundary-values.ts";
import { brokenValues, pickBrokenValue } from "./broken-values.ts";
import { valueArbitrary } from "./value-arbitrary.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Tree: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", minLength: 1 },
          children: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
          parent: { $ref: "#/components/schemas/Tree" },
        },
      },
      Cat: {
        type: "object",
        required: ["kind", "lives"],
        properties: { kind: { type: "string" }, lives: { type: "integer", minimum: 1, maximum: 9 } },
      },
      Dog: {
        type: "object",
        required: ["kind", "breed"],
        properties: { kind: { type: "string" }, breed: { type: "string" } },
      },
      Square: { type: "object", required: ["kind"], properties: { kind: { enum: ["sq", "square"] } } },
      Circle: {
        type: "object",
        required: ["kind", "radius"],
        properties: { kind: { const: "round" }, radius: { type: "integer" } },
      },
      Named: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
    },
  },
};
const validator = createValidator(document);
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const schemas: readonly (readonly [string, Schema])[] = [
  [
    "scalars with bounds",
    {
      type: "object",
      required: ["a", "b"],
      properties: {
        a: { type: "integer", minimum: 3, maximum: 4 },
        b: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
      },
    },
  ],
  ["a multiple", { type: "integer", multipleOf: 5, minimum: 7 }],
  ["an int64 with its whole range", { type: "integer", minimum: 0, maximum: 2 ** 63 }],
  ["integers beyond those that are safe", { type: "integer", minimum: 2 ** 60, maximum: 2 ** 61 }],
  ["lengths counted in characters", { type: "string", minLength: 2, maxLength: 3 }],
  ["a pattern", { type: "string", pattern: "^[0-9a-f]{4}(-[0-9a-f]{4})?$" }],
  [
    "formats",
    {
      type: "array",
      minItems: 1,
      prefixItems: [
        "date-time",
        "date",
        "uuid",
        "email",
        "hostname",
        "ipv4",
        "ipv6",
        "uri",
        "duration",
        "time",
      ].map((format) => ({ type: "string", format })),
    },
  ],
  ["a pattern with escapes that it does not need", { type: "string", pattern: "^[a-z\\-\\:]+\\:[\\w-]$" }],
  ["several types", { type: ["string", "null", "boolean"] }],
  [
    "an enum and a constant",
    { properties: { a: { enum: [1, "x", null] }, b: { const: { deep: [1] } } }, required: ["a", "b"] },
  ],
  [
    "allOf with $ref, and a member described twice",
    { allOf: [ref("Named"), { properties: { name: { minLength: 2, maxLength: 4 } } }] },
  ],
  [
    "oneOf with a discriminator",
    {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat" } },
    },
  ],
  [
    "anyOf beside members",
    {
      type: "object",
      properties: { a: { type: "string" } },
      anyOf: [{ required: ["a"] }, { required: ["b"], properties: { b: { type: "integer" } } }],
    },
  ],
  ["recursion", ref("Tree")],
  [
    "a map with named keys",
    {
      type: "object",
      minProperties: 1,
      propertyNames: { pattern: "^x-[a-z]{3}$" },
      additionalProperties: { type: "integer" },
    },
  ],
  ["members by pattern", { type: "object", patternProperties: { "^k[0-9]$": { type: "boolean" } } }],
  [
    "a list without repeats",
    { type: "array", uniqueItems: true, minItems: 2, items: { type: "integer", minimum: 1, maximum: 5 } },
  ],
  [
    "few members",
    { type: "object", maxProperties: 1, properties: { a: { type: "string" }, b: { type: "string" } } },
  ],
  [
    "what is required without being declared",
    { type: "object", required: ["name"], properties: { id: { type: "string" } } },
  ],
  [
    "the undeclared member of a map",
    { type: "object", required: ["n"], additionalProperties: { type: "integer", minimum: 3 } },
  ],
  [
    "alternatives of which one cannot be",
    {
      allOf: [
        { oneOf: [{ type: "null" }, { type: "object", properties: { a: { type: "string" } } }] },
        { type: "object", required: ["b"], properties: { b: { type: "string", pattern: "^b+$" } } },
      ],
    },
  ],
  [
    "an optional member whose parts exclude each other",
    {
      allOf: [
        { type: "object", properties: { t: { enum: ["x"] } } },
        { required: ["b"], properties: { t: { const: "y" }, b: { type: "integer" } } },
      ],
    },
  ],
  [
    "a discriminator whose branches say themselves what names them",
    {
      discriminator: { propertyName: "kind" },
      oneOf: [ref("Square"), ref("Circle")],
    },
  ],
  [
    "a pattern that cannot be inverted, in a member that may be left out",
    { type: "object", properties: { a: { type: "integer" }, b: { type: "string", pattern: "^(?!0)x$" } } },
  ],
  [
    "a list that has to contain something",
    { type: "array", items: { type: "integer" }, contains: { minimum: 3_000_000 }, minContains: 2 },
  ],
  [
    "a list that may contain something once",
    {
      type: "array",
      contains: { enum: [7, 8, 9] },
      maxContains: 1,
      items: { enum: [1, 2, 7, 8] },
      maxItems: 3,
    },
  ],
  [
    "a part of allOf that closes the object to the members of another part",
    {
      allOf: [
        { type: "object", properties: { id: { type: "string" }, tags: { type: "object" } } },
        {
          additionalProperties: false,
          required: ["size"],
          properties: { id: { minLength: 2 }, size: { type: "integer" } },
          patternProperties: { "^x-": { type: "string" } },
        },
      ],
    },
  ],
  ["a text of two patterns", { allOf: [{ type: "string", pattern: "^ab?" }, { pattern: "[0-9]z$" }] }],
  [
    "what is never sent",
    { type: "object", properties: { id: { type: "string", readOnly: true }, name: { type: "string" } } },
  ],
];

describe("generated values are valid", () => {
  it.each(schemas)("%s", (_, schema) => {
    const values = fc.sample(valueArbitrary(document, schema, "request"), { seed: 1, numRuns: 300 });

    expect(values.filter((value) => !validator.accepts(schema, value, "request"))).toEqual([]);
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBeGreaterThan(1);
  });

  it("and every alternative is among them", () => {
    const schema: Schema = { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } };
    const values = fc.sample(valueArbitrary(document, schema, "request"), { seed: 1, numRuns: 50 });

    expect(new Set(values.map((value) => Reflect.get(Object(value), "kind")))).toEqual(
      new Set(["Cat", "Dog"]),
    );
  });
});

describe("what no value meets has an end", () => {
  it.each<[string, Schema]>([
    [
      "more different items than there are",
      { type: "array", uniqueItems: true, minItems: 3, items: { enum: [1, 2] } },
    ],
    [
      "more members than there are names",
      {
        type: "object",
        minProperties: 2,
        propertyNames: { pattern: "^a$" },
        additionalProperties: { type: "integer" },
      },
    ],
  ])("%s", (_, schema) => {
    const values = fc.sample(valueArbitrary(document, schema, "request"), { seed: 1, numRuns: 20 });

    expect(values.filter((value) => validator.accepts(schema, value, "request"))).toEqual([]);
  });

  it.each<[string, Schema]>([
    ["bounds", { allOf: [{ type: "integer", minimum: 5 }, { maximum: 3 }] }],
    ["bounds and a step", { type: "integer", minimum: 5, maximum: 9, multipleOf: 10 }],
    ["lengths", { allOf: [{ type: "string", minLength: 5 }, { maxLength: 3 }] }],
    ["numbers of items", { type: "array", minItems: 3, maxItems: 2 }],
    ["enums", { allOf: [{ enum: ["a"] }, { enum: ["b"] }] }],
    [
      "a required member that another part forbids",
      {
        allOf: [
          { type: "object", required: ["id"], properties: { id: {} } },
          { properties: { size: {} }, additionalProperties: false },
        ],
      },
    ],
    ["types", { allOf: [{ type: "string" }, { type: "integer" }] }],
  ])("%s that contradict each other are called that", (_, schema) => {
    expect(() => valueArbitrary(document, schema, "request")).toThrow("its parts allow no value together");
  });

  it.each(["^(?=a)", "(a)\\1", "\\ba"])("a pattern that cannot be inverted is named: %s", (pattern) => {
    expect(() => valueArbitrary(document, { type: "string", pattern }, "request")).toThrow(
      `no text is made up for the pattern ${JSON.stringify(pattern)}`,
    );
  });
});

const placesOf = (pointers: readonly string[]) => new Set(pointers).size;

describe("a value of very many places", () => {
  const names = Array.from({ length: 300 }, (_, index) => `m${index}`);
  const country: Schema = { enum: Array.from({ length: 200 }, (_, index) => `c${index}`) };
  const schema: Schema = {
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, country])),
  };
  const base = Object.fromEntries(names.map((name) => [name, "c0"]));

  it("has its edges at each place, and not all values of all enums", () => {
    const values = boundaryValues(validator, schema, base, "request");

    expect(placesOf(values.map(({ pointer }) => pointer))).toBe(300);
    expect(values.length).toBeLessThanOrEqual(500);
  });

  it("is broken at each place, and not in all ways", () => {
    const values = brokenValues(validator, schema, base, "request");

    expect(placesOf(values.map(({ rule }) => rule.pointer))).toBeGreaterThanOrEqual(300);
    expect(values.length).toBeLessThanOrEqual(1000);
  });
});

describe("a broken value names the rule that it breaks", () => {
  it.each<[string, Schema, unknown, readonly string[]]>([
    ["a type", { type: "boolean" }, true, [" type"]],
    ["an enum", { enum: ["a", "b"] }, "a", [" enum"]],
    ["lengths", { minLength: 2, maxLength: 3 }, "ab", [" minLength", " maxLength"]],
    ["a pattern and a format", { pattern: "^a$", format: "date" }, "a", [" pattern", " format"]],
    ["bounds", { minimum: 1, maximum: 2 }, 1, [" minimum", " maximum"]],
    [
      "open bounds and steps",
      { exclusiveMinimum: 0, exclusiveMaximum: 9, multipleOf: 2 },
      4,
      [" exclusiveMinimum", " exclusiveMaximum", " multipleOf"],
    ],
    [
      "lists",
      { minItems: 1, maxItems: 2, uniqueItems: true },
      [1],
      [" minItems", " maxItems", " uniqueItems"],
    ],
    ["a missing member", { required: ["a"], properties: { a: {} } }, { a: 1 }, ["/a required"]],
    [
      "numbers of members",
      { minProperties: 1, maxProperties: 1 },
      { a: 1 },
      [" minProperties", " maxProperties"],
    ],
    [
      "a member that nobody knows",
      { properties: { a: {} }, additionalProperties: false },
      { a: 1 },
      ["/no_such_member additionalProperties"],
    ],
    ["names of members", { propertyNames: { maxLength: 3 } }, { a: 1 }, [" propertyNames"]],
    ["what the server sets", { properties: { id: { readOnly: true } } }, {}, ["/id readOnly"]],
    ["alternatives", { oneOf: [{ const: 1 }, { const: 2 }] }, 1, [" const"]],
    [
      "a place inside",
      { properties: { a: { items: { minimum: 0 } } } },
      { a: [1, 2] },
      ["/a/0 minimum", "/a/1 minimum"],
    ],
    ["nothing", true, 1, []],
  ])("%s", (_, schema, base, rules) => {
    const broken = brokenValues(validator, schema, base, "request");

    const named = new Set(broken.map(({ rule: { pointer, keyword } }) => `${pointer} ${keyword}`));
    expect([...named].filter((rule) => !rule.endsWith(" type"))).toEqual(
      rules.filter((rule) => !rule.endsWith(" type")),
    );
    for (const { value } of broken) expect(validator.accepts(schema, value, "request")).toBe(false);
    for (const rule of rules) expect(named).toContain(rule);
  });

  it("and one can be picked by a number, whichever it is", () => {
    const schema: Schema = {
      type: "object",
      required: ["a"],
      properties: { a: { type: "string", maxLength: 2 } },
    };
    const pickOne = (pick: number) =>
      pickBrokenValue(validator, schema, { base: { a: "x" }, direction: "request", pick });

    const rules = Array.from({ length: 40 }, (_, pick) => pickOne(pick)?.rule.keyword);
    expect(new Set(rules)).toEqual(new Set(["type", "required", "maxLength"]));
    expect(pickBrokenValue(validator, true, { base: 1, direction: "request", pick: 3 })).toBeUndefined();
  });
});

it("boundary values are valid, and leave alone what must exist", () => {
  const schema: Schema = {
    type: "object",
    required: ["id", "name", "size"],
    properties: {
      id: { type: "string", maxLength: 9 },
      name: { type: "string", minLength: 1, maxLength: 6 },
      size: { type: "integer", minimum: 1, maximum: 50 },
      mode: { enum: ["on", "off"] },
      flag: { type: "boolean" },
      code: { type: "string", pattern: "^[a-z]+$", maxLength: 9 },
    },
  };
  const base = { id: "i", name: "n", size: 5, mode: "on", flag: true, code: "abc" };

  const values = boundaryValues(validator, schema, base, "request");

  expect(values.map(({ pointer, edge }) => `${pointer} ${edge}`)).toEqual([
    "/name as short as minLength allows",
    "/name as long as maxLength allows",
    "/name with other scripts",
    "/size as small as minimum allows",
    "/size as great as maximum allows",
    "/mode left out",
    '/mode "on" of its enum',
    '/mode "off" of its enum',
    "/flag left out",
    "/flag the other of two",
    "/code left out",
  ]);
  expect(values.find(({ edge }) => edge === "with other scripts")?.value).toMatchObject({ name: "n äß漢字" });
  for (const { value } of values) expect(validator.accepts(schema, value, "request")).toBe(true);
});

import { describe, expect, it } from "vitest";
import { diamondDocument } from "../../test/schema-graphs.ts";
import { createValidator } from "./create-validator.ts";
import { mostViolations } from "./read-violations.ts";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import type { Direction } from "../schema/direction.ts";

function documentWith(schemas: Readonly<Record<string, Schema>>): OpenApiDocument {
  return { openapi: "3.1.0", info: { title: "t", version: "1" }, components: { schemas } };
}

function judge(schema: Schema, value: unknown, direction: Direction = "response"): readonly string[] {
  const violations = createValidator(documentWith({})).violations(schema, value, direction);
  return violations.map(({ pointer, message }) => `${pointer} ${message}`);
}

describe("says what is wrong in a sentence about a place", () => {
  it.each<[Schema, unknown, string]>([
    [{ type: "string" }, 1, " must be string, not number"],
    [{ type: ["string", "null"] }, [], " must be string or null, not array"],
    [{ type: "integer" }, 1.5, " must be integer, not number"],
    [{ required: ["a/b"] }, {}, "/a~1b is required but missing"],
    [{ properties: { a: {} }, additionalProperties: false }, { b: 1 }, "/b is not a known property"],
    [
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      { b: 1 },
      "/b is not a known property",
    ],
    [{ properties: { a: false } }, { a: 1 }, "/a must not be there"],
    [{ enum: ["a", "b", 1] }, "c", ' must be one of "a", "b" or 1'],
    [{ const: true }, false, " must be true"],
    [{ format: "date-time" }, "2026-01-01", " must be a valid date-time"],
    [{ format: "uuid" }, "urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380", " must be a valid uuid"],
    [{ format: "ipv4" }, "1.2.3", " must be a valid ipv4"],
    [{ format: "ipv6" }, "1.2.3.4", " must be a valid ipv6"],
    [{ format: "uri" }, "a b", " must be a valid uri"],
    [{ format: "email" }, "a", " must be a valid email"],
    [{ pattern: "^a$" }, "b", " must match the pattern ^a$"],
    [{ minLength: 1 }, "", " must be at least 1 character long"],
    [{ maxLength: 120 }, "a".repeat(121), " must be at most 120 characters long"],
    [{ minItems: 2 }, [], " must have at least 2 items"],
    [{ maxItems: 0 }, [1], " must have at most 0 items"],
    [{ minProperties: 1 }, {}, " must have at least 1 member"],
    [{ maxProperties: 1 }, { a: 1, b: 2 }, " must have at most 1 member"],
    [{ uniqueItems: true }, [1, 2, 1], " must not repeat items (0 and 2 are equal)"],
    [{ minimum: 5 }, 4, " must be at least 5"],
    [{ maximum: 5 }, 6, " must be at most 5"],
    [{ exclusiveMinimum: 5 }, 5, " must be more than 5"],
    [{ exclusiveMaximum: 5 }, 5, " must be less than 5"],
    [{ multipleOf: 5 }, 6, " must be a multiple of 5"],
    [{ dependentRequired: { a: ["b"] } }, { a: 1 }, '/b is required beside "a" but missing'],
    [{ not: {} }, 1, " must NOT be valid"],
    [
      { properties: { foo: { type: "string" } }, patternProperties: { "^f": { minLength: 2 } } },
      { foo: "x" },
      "/foo must be at least 2 characters long",
    ],
    [false, 1, " must not be there"],
  ])("%j refuses %j", (schema, value, sentence) => {
    expect(judge(schema, value)).toEqual([sentence]);
    expect(judge(true, value)).toEqual([]);
  });
});

it("names value, rule and both sides of a violation", () => {
  const document = documentWith({
    Token: { properties: { name: { $ref: "#/components/schemas/Name" } } },
    Name: { maxLength: 3 },
  });
  const validator = createValidator(document);

  expect(validator.violations({ $ref: "#/components/schemas/Token" }, { name: "abcd" }, "response")).toEqual([
    {
      pointer: "/name",
      schemaPointer: "/components/schemas/Name/maxLength",
      keyword: "maxLength",
      message: "must be at most 3 characters long",
      expected: 3,
      got: "abcd",
    },
  ]);
});

it("reports everything that is wrong, and a rule that two subschemas share once", () => {
  const name: Schema = { properties: { name: { type: "string" }, size: { type: "integer" } } };

  expect(judge({ allOf: [name, name] }, { name: 1, size: "a" })).toEqual([
    "/name must be string, not number",
    "/size must be integer, not string",
  ]);
});

describe("of very many broken rules", () => {
  const schema: Schema = {
    properties: { list: { items: { $ref: "#/components/schemas/Item" } } },
    additionalProperties: { type: "string" },
  };
  const document = documentWith({
    Item: { properties: { a: { type: "string" }, b: { type: "string" } }, required: ["c"] },
  });
  const explain = (value: unknown) => createValidator(document).violations(schema, value, "response");

  it("lists some, and says that there are more", () => {
    const violations = explain({ list: items(100_000), other: 1 });

    expect(violations).toHaveLength(mostViolations + 1);
    expect(violations.at(-1)).toEqual({
      pointer: "",
      schemaPointer: "",
      keyword: "more",
      message: "breaks more rules than the 200 that are listed",
    });
    expect(violations[1]?.pointer).toBe("/list/0/c");
  });

  it("takes a time that hardly depends on their number", () => {
    explain({ list: items(10) });
    const [few, many] = [2_000, 200_000].map((count) => {
      const value = { list: items(count) };
      const before = process.cpuUsage().user;
      explain(value);
      return process.cpuUsage().user - before;
    });

    expect(many ?? Infinity).toBeLessThan(20 * (few ?? 0));
  });

  it("does so for members, too", () => {
    const value = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`m${index}`, 1]));

    expect(explain(value)).toHaveLength(mostViolations + 1);
  });

  it("says nothing of more where all are listed", () => {
    expect(explain({ list: items(60) })).toHaveLength(180);
  });
});

it("compares items with each other in a time that is linear in their number", () => {
  const unique: Schema = { uniqueItems: true };
  const different = Array.from({ length: 200_000 }, (_, index) => ({ id: index, of: { list: [index] } }));
  const { accepts } = createValidator(documentWith({}));

  expect(accepts(unique, different, "response")).toBe(true);
  expect(accepts(unique, [...different, { of: { list: [7] }, id: 7 }], "response")).toBe(false);
  expect(accepts(unique, [1, "1", true, "true", null, "null", [1], { a: [1] }], "response")).toBe(true);
});

describe("a schema that is put together of others in very many ways", () => {
  it("is refused, since each value would be judged in each of them", () => {
    expect(() => judgeDiamond(60)).toThrow(
      /#\/components\/schemas\/\w+: the schema is put together of others in more than 100,000 ways/u,
    );
  });

  it.each<[string, Schema]>([
    ["in allOf", { allOf: [{ $ref: "#/components/schemas/A" }] }],
    ["in alternatives", { oneOf: [{ type: "string" }, { $ref: "#/components/schemas/A" }] }],
    ["in what is not", { not: { $ref: "#/components/schemas/A" } }],
    ["by another", { anyOf: [{ $ref: "#/components/schemas/B" }] }],
  ])("is refused when it is made of itself %s", (_, schema) => {
    const B: Schema = { allOf: [{ $ref: "#/components/schemas/A" }] };
    const validator = createValidator(documentWith({ A: schema, B }));

    for (const one of [schema, { items: { $ref: "#/components/schemas/B" } }]) {
      expect(() => validator.accepts(one, [1], "response")).toThrow("the schema is made of itself");
      expect(() => validator.violations(one, [1], "response")).toThrow("the schema is made of itself");
    }
  });

  it("is judged where they are few", () => {
    expect(judgeDiamond(10)).toEqual([true, false]);
  });
});

describe("directions", () => {
  const token: Schema = {
    type: "object",
    required: ["id", "name", "secret"],
    properties: {
      id: { type: "string", readOnly: true },
      name: { type: "string" },
      secret: { type: "string", writeOnly: true },
    },
  };

  it.each<[string, Schema, Direction, unknown, readonly string[]]>([
    ["a request need not have what the server sets", token, "request", { name: "a", secret: "b" }, []],
    ["a response must have it", token, "response", { name: "a" }, ["/id is required but missing"]],
    [
      "a request must have what is only sent",
      token,
      "request",
      { name: "a" },
      ["/secret is required but missing"],
    ],
    ["a response need not have it", token, "response", { id: "1", name: "a" }, []],
    [
      "a request must not have what the server sets, and its inside is not judged",
      { properties: { id: { type: "object", readOnly: true, required: ["x"] } } },
      "request",
      { id: {} },
      ["/id is set by the server and must not be sent"],
    ],
    [
      "the mark may be in another part of the same object than `required`",
      { allOf: [{ properties: { id: { readOnly: true } } }, { required: ["id"] }] },
      "request",
      {},
      [],
    ],
    [
      "the mark of a member does not reach objects below",
      { properties: { id: { readOnly: true }, owner: { type: "object", required: ["id"] } } },
      "request",
      { owner: {} },
      ["/owner/id is required but missing"],
    ],
  ])("%s", (_, schema, direction, value, expected) => {
    expect(judge(schema, value, direction)).toEqual(expected);
  });

  it("the mark may be behind a $ref", () => {
    const document = documentWith({
      Id: { type: "string", readOnly: true },
      Token: { required: ["id"], properties: { id: { $ref: "#/components/schemas/Id" } } },
    });
    const schema: Schema = { $ref: "#/components/schemas/Token" };

    expect(createValidator(document).violations(schema, {}, "request")).toEqual([]);
    expect(createValidator(document).violations(schema, { id: "1" }, "request")).toMatchObject([
      { keyword: "readOnly" },
    ]);
  });
});

describe("of alternatives that all fail, speaks of the one that fits best", () => {
  const cat: Schema = {
    type: "object",
    required: ["kind", "lives"],
    properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  };
  const dog: Schema = {
    type: "object",
    required: ["kind", "breed", "size"],
    properties: { kind: { const: "dog" }, breed: { type: "string" }, size: { type: "integer" } },
  };

  it.each<[string, Schema, unknown, readonly string[]]>([
    [
      "told by a constant",
      { oneOf: [cat, dog] },
      { kind: "dog", lives: 9, size: 1 },
      ["/breed is required but missing"],
    ],
    [
      "told by its type",
      { anyOf: [{ type: "string" }, cat] },
      { kind: "cat" },
      ["/lives is required but missing"],
    ],
    [
      "when the value has the type of none",
      { anyOf: [{ type: "string" }, { type: "null" }] },
      5,
      [" must be string or null, not number"],
    ],
    [
      "when it fits two",
      { oneOf: [{ type: "number" }, { type: "string" }, { minimum: 1 }] },
      5,
      [" fits the alternatives 0 and 2, must fit exactly one"],
    ],
    [
      "when one of them is alternatives again",
      { anyOf: [{ type: "string" }, { oneOf: [cat, dog] }] },
      { kind: "cat" },
      ["/lives is required but missing"],
    ],
    [
      "below other members, and beside other errors",
      { required: ["x"], properties: { pet: { oneOf: [cat, dog] }, n: { type: "integer" } } },
      { pet: { kind: "cat", lives: "many" }, n: "a" },
      [
        "/x is required but missing",
        "/pet/lives must be integer, not string",
        "/n must be integer, not string",
      ],
    ],
    [
      "in each item of a list",
      { items: { oneOf: [cat, dog] } },
      [{ kind: "cat" }, { kind: "dog", breed: "x", size: 1 }, { kind: "dog", breed: "x" }],
      ["/0/lives is required but missing", "/2/size is required but missing"],
    ],
  ])("%s", (_, schema, value, expected) => expect(judge(schema, value)).toEqual(expected));

  it("told by a discriminator, even when another has fewer faults", () => {
    const document = documentWith({
      A: { required: ["kind", "x", "y"] },
      B: { required: ["z"] },
    });
    const pet: Schema = {
      oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }],
      discriminator: { propertyName: "kind", mapping: { first: "#/components/schemas/A" } },
    };
    const pointers = (kind: string) =>
      createValidator(document)
        .violations(pet, { kind }, "response")
        .map(({ pointer }) => pointer);

    expect(pointers("first")).toEqual(["/x", "/y"]);
    expect(pointers("A")).toEqual(["/x", "/y"]);
    expect(pointers("other")).toEqual(["/z"]);
  });
});

it("follows recursive schemas", () => {
  const document = documentWith({
    Node: { type: "object", properties: { next: { $ref: "#/components/schemas/Node" } } },
  });
  const node = document.components?.schemas?.["Node"] ?? false;

  expect(createValidator(document).violations(node, { next: { next: 1 } }, "response")).toMatchObject([
    { pointer: "/next/next", schemaPointer: "/components/schemas/Node/type" },
  ]);
});

it("finds components whatever they are called", () => {
  const document = documentWith({ "a b/c~%é": { type: "string" } });

  expect(
    createValidator(document).violations({ $ref: "#/components/schemas/a%20b~1c~0%25%C3%A9" }, 1, "response"),
  ).toMatchObject([{ schemaPointer: "/components/schemas/a b~1c~0%é/type" }]);
});

it("leaves values and documents as they are", () => {
  const document = documentWith({});
  const value = Object.freeze({ n: "5" });
  const schema = Object.freeze({ properties: Object.freeze({ n: { type: "integer" }, d: { default: 1 } }) });

  createValidator(document).violations(schema, value, "response");

  expect(value).toEqual({ n: "5" });
});

it("takes a format that nobody knows for an annotation", () => {
  expect(judge({ type: "string", format: "color" }, "x")).toEqual([]);
});

describe("a part of a value is judged once, however many alternatives lead to it", () => {
  const child = { $ref: "#/components/schemas/Block" };
  const alternative = (kind: string): Schema => ({
    type: "object",
    properties: { child, list: { type: "array", items: child }, kind: { const: kind } },
  });
  const schemas = { Block: { oneOf: ["a", "b", "c", "d"].map(alternative) } };
  it("where it is right", () => {
    const { value, counter } = nested(40, "a");

    expect(createValidator(documentWith(schemas)).accepts(child, value, "response")).toBe(true);
    expect(counter.looks).toBeLessThan(20);
  });

  it("where it is wrong, which is told at its place", () => {
    const { value, counter } = nested(8, "x");
    const violations = createValidator(documentWith(schemas)).violations(child, value, "response");

    expect(violations.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/list/0/child/list/0/child/list/0/child/list/0/child/kind must be "a"',
    ]);
    expect(counter.looks).toBeLessThan(200);
  });

  it("also after it was changed", () => {
    const validator = createValidator(documentWith(schemas));
    const inner = { kind: "a" };
    const value = { child: inner, kind: "a" };

    expect(validator.accepts(child, value, "response")).toBe(true);
    inner.kind = "x";
    expect(validator.accepts(child, value, "response")).toBe(false);
  });
});

// A value of so many levels, and how often its innermost member is looked at.
function nested(levels: number, kind: string) {
  const counter = { looks: 0 };
  let value: object = {
    get kind() {
      counter.looks += 1;
      return kind;
    },
  };
  for (let level = 0; level < levels; level += 1)
    value = level % 2 === 0 ? { child: value, kind: "b" } : { list: [value], kind: "c" };
  return { value, counter };
}

function named(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

describe("a schema that cannot be used is refused, every time and from everywhere", () => {
  const broken: readonly (readonly [string, Schema, string])[] = [
    ["a pattern that is none", { pattern: "(" }, "Invalid regular expression"],
    ["a multiple of nothing", { multipleOf: 0 }, "multipleOf is not above 0"],
    ["no type at all", { type: [] }, "type is an empty list"],
    ["a type that does not exist", { type: "text" }, "type"],
  ];

  it.each(broken)("%s", (_, schema, reason) => {
    const document = documentWith({ Bad: schema, Good: { type: "string" } });
    const validator = createValidator(document);
    const inside: Schema = { type: "array", items: { $ref: "#/components/schemas/Bad" } };

    for (const one of [
      inside,
      inside,
      { $ref: "#/components/schemas/Bad" },
      document.components?.schemas?.["Bad"] ?? true,
    ]) {
      expect(() => validator.violations(one, [], "response")).toThrow(reason);
      expect(() => validator.accepts(one, "x", "request")).toThrow(reason);
    }
    expect(validator.violations({ $ref: "#/components/schemas/Good" }, 1, "response")).toHaveLength(1);
  });

  it("also among schemas that lead to each other", () => {
    const validator = createValidator(
      documentWith({
        Good: { properties: { bad: named("Bad"), good: named("Good") } },
        Bad: { properties: { good: named("Good"), name: { pattern: "(" } } },
      }),
    );

    for (const name of ["Good", "Bad", "Good"]) {
      for (const value of [{}, { bad: { good: {} }, good: {} }])
        expect(() => validator.accepts(named(name), value, "response")).toThrow(
          "document#/components/schemas/Bad/properties/name: the schema cannot be used",
        );
    }
  });

  it("and tried once when its references lead on too often", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index): [string, Schema] => [
        `S${index}`,
        index === 0 ? { type: "string" } : { properties: { next: named(`S${index - 1}`) } },
      ]),
    );
    const validator = createValidator(documentWith(schemas));

    expect(() => validator.accepts(schemas["S1999"] ?? true, {}, "response")).toThrow(
      /S1999: the schema cannot be used: its references lead on more often than can be followed/u,
    );
  });

  it("and says where the fault is", () => {
    const document = documentWith({ Bad: { properties: { name: { allOf: [{ pattern: "(" }] } } } });
    const validator = createValidator(document);

    expect(() =>
      validator.violations({ items: { $ref: "#/components/schemas/Bad" } }, [], "response"),
    ).toThrow(
      "document#/components/schemas/Bad/properties/name/allOf/0: the schema cannot be used: Invalid regular expression",
    );
  });
});

describe("a reference that cannot be followed is refused by all that needs it, every time", () => {
  const validator = createValidator(
    documentWith({
      A: { allOf: [{ $ref: "#/components/schemas/None" }] },
      B: { items: { $ref: "#/components/schemas/A" } },
      C: { $ref: "#/info/title" },
    }),
  );

  it.each([
    ["that leads nowhere", "A", /None" points at nothing/u],
    ["behind another", "B", /None" points at nothing/u],
    ["to something else", "C", /#\/info\/title" points at what is no object/u],
  ])("%s", (_, name, reason) => {
    const schema = { $ref: `#/components/schemas/${name}` };
    for (const value of ["a", [1]])
      expect(() => validator.violations(schema, value, "response")).toThrow(reason);
  });
});

describe("a fraction that is a multiple in decimals is one", () => {
  const validator = createValidator(documentWith({}));

  it.each([
    [19.99, true],
    [0.07, true],
    [19.995, false],
  ])("%d of 0.01: %s", (value, verdict) => {
    expect(validator.accepts({ multipleOf: 0.01 }, value, "response")).toBe(verdict);
  });
});

describe("goes by JSON Schema 2020-12", () => {
  const words: Schema = {
    $id: "https://example.com/words",
    $defs: { item: { $dynamicAnchor: "item", type: "string" } },
    items: { $ref: "#/components/schemas/Words/$defs/item", $dynamicRef: "#item" },
  };
  const numbers: Schema = {
    $id: "https://example.com/numbers",
    $defs: { item: { $dynamicAnchor: "item", type: "number" } },
    $ref: "#/components/schemas/Words",
  };
  const validator = createValidator(documentWith({ Words: words, Numbers: numbers }));
  const ownProto: unknown = JSON.parse('{"__proto__": 1}');

  it.each<[string, Schema, unknown, boolean]>([
    ["keywords that nobody knows are annotations", { minLenght: 5, nullable: false }, "a", true],
    ["`nullable` is none of 3.1", { type: "string", nullable: true }, null, false],
    ["`$async` is none, either", { $async: true, type: "string" }, 1, false],
    [
      "`nullable` of 3.0 means null also where it has no type",
      { enum: ["a"], "x-nullable": true },
      null,
      true,
    ],
    ["and nothing else", { enum: ["a"], "x-nullable": true }, "b", false],
    ["an `if` alone has no effect", { if: { type: "string" } }, 1, true],
    ["`minContains` alone has none", { minContains: 2 }, [], true],
    ["nothing is in an empty `enum`", { enum: [] }, 1, false],
    ["a member of an object may be missing", { properties: { constructor: { type: "string" } } }, {}, true],
    ["or be wrong", { properties: { constructor: { type: "string" } } }, { constructor: 1 }, false],
    ["and is known", { properties: { toString: {} }, additionalProperties: false }, { toString: 1 }, true],
    ["what objects inherit is not there", { required: ["toString", "a"] }, { a: 1 }, false],
    ["unless the value has it", { required: ["toString"] }, { toString: 1 }, true],
    ["`__proto__` is a name", { required: ["__proto__"] }, ownProto, true],
    ["and missing elsewhere", { required: ["__proto__"] }, {}, false],
    ["objects are compared by what they say", { const: { valueOf: 1 } }, { valueOf: 1 }, true],
    ["in an enum, too", { enum: [{ valueOf: 1 }] }, { valueOf: "a" }, false],
    ["a quotient may be too large", { multipleOf: 0.123456789 }, 1e308, false],
    ["a number may be too large to be kept", { multipleOf: 2 }, Infinity, false],
    ["a small difference is one", { multipleOf: 1 }, 1.0000000001, false],
    [
      "`contains` evaluates what it contains",
      { contains: { const: 1 }, unevaluatedItems: { const: 2 } },
      [1, 2, 1],
      true,
    ],
    ["and nothing else", { contains: { const: 1 }, unevaluatedItems: false }, [1, 2], false],
    [
      "an `if` that fails evaluates nothing",
      {
        if: { properties: { a: { const: 1 } } },
        else: { properties: { b: {} } },
        unevaluatedProperties: false,
      },
      { a: 2 },
      false,
    ],
    [
      "one that holds does, without a `then`",
      { if: { properties: { a: { const: 1 } } }, else: false, unevaluatedProperties: false },
      { a: 1 },
      true,
    ],
    ["a dynamic reference means what is near", { $ref: "#/components/schemas/Words" }, ["a"], true],
    ["or what led there", { $ref: "#/components/schemas/Numbers" }, ["a"], false],
    ["and the other way round", { $ref: "#/components/schemas/Numbers" }, [1], true],
  ])("%s", (_, schema, value, verdict) => {
    expect(validator.accepts(schema, value, "response")).toBe(verdict);
    expect(validator.violations(schema, value, "response").length === 0).toBe(verdict);
  });

  it.each<[Schema, unknown, string]>([
    [{ required: ["toString"] }, {}, "/toString is required but missing"],
    [{ enum: [{ a: 1 }] }, {}, ' must be one of {"a":1}'],
    [{ prefixItems: [true], unevaluatedItems: false }, [1, 2], "/1 must not be there"],
    [
      { properties: { a: {} }, unevaluatedProperties: { type: "object", required: ["x"] } },
      { a: 1, b: {} },
      "/b/x is required but missing",
    ],
    [
      { properties: { list: { items: { multipleOf: 2 } } } },
      { list: [2, 3] },
      "/list/1 must be a multiple of 2",
    ],
    [{ anyOf: [{ const: { a: 1 } }, { type: "number", multipleOf: 3 }] }, 4, " must be a multiple of 3"],
  ])("%j says of %j where it is broken", (schema, value, sentence) => {
    expect(judge(schema, value)).toEqual([sentence]);
  });
});

it("takes a format that is in no registry for an annotation", () => {
  const validator = createValidator(documentWith({}));

  expect(validator.accepts({ format: "url" }, "not one", "response")).toBe(true);
});

it("compiles once what many schemas refer to", () => {
  const members = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`m${index}`, { type: "string", maxLength: index }]),
  );
  const document = documentWith({ Thing: { type: "object", properties: members } });
  const $ref = "#/components/schemas/Thing";
  const properties = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`r${index}`, { $ref }]));
  costOfCompiling(document, { $ref });
  const once = costOfCompiling(document, { $ref });

  expect(costOfCompiling(document, { properties })).toBeLessThan(20 * once);
});

function items(count: number): readonly unknown[] {
  return Array.from({ length: count }, () => ({ a: 1, b: 1 }));
}

function judgeDiamond(levels: number): readonly boolean[] {
  const { accepts } = createValidator(diamondDocument(levels, { required: ["id"] }));
  const schema = { $ref: "#/components/schemas/A0" };
  return [{ id: 1 }, {}].map((value) => accepts(schema, value, "response"));
}

function costOfCompiling(document: OpenApiDocument, schema: Schema): number {
  const started = process.cpuUsage();
  createValidator(document).accepts(schema, {}, "response");
  return process.cpuUsage(started).user;
}

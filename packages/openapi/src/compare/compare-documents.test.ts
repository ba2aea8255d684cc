import { describe, expect, it } from "vitest";
import { convert30 } from "../document/convert-3-0.ts";
import { checkDocument } from "../document/check-document.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import { changeRules } from "./change-rules.ts";
import { compareDocuments } from "./compare-documents.ts";

// One planted change: a path into the document, and what is put there; undefined removes it.
type Plant = readonly (readonly [path: string, value: unknown])[];

const dialects = ["3.0.3", "3.1.0"] as const;
type Dialect = (typeof dialects)[number];

const pet = "components.schemas.Pet.properties";
const newPet = "components.schemas.NewPet.properties";
const list = "paths./owners/{owner_id}/pets.get";
const create = "paths./owners/{owner_id}/pets.post";
const page = { name: "page", in: "query", schema: { type: "integer" } };
const kind = { name: "kind", in: "query", schema: { type: "string", enum: ["cat", "dog"] } };
const json = (schema: unknown) => ({ "application/json": { schema } });

const breaking: readonly (readonly [name: string, rule: string, plant: Plant])[] = [
  ["an operation removed", "operation-removed", [["paths./pets/{pet_id}.delete", undefined]]],
  ["a path removed", "operation-removed", [["paths./pets/{pet_id}", undefined]]],
  [
    "a path renamed",
    "operation-moved",
    [
      [list.replace(".get", ""), undefined],
      ["paths./people/{owner_id}/pets", "paths./owners/{owner_id}/pets"],
    ],
  ],
  [
    "a method changed",
    "operation-moved",
    [
      [create, undefined],
      [create.replace(".post", ".put"), create],
    ],
  ],
  ["an operationId renamed", "operation-id-changed", [[`${list}.operationId`, "findPets"]]],
  [
    "a path parameter renamed",
    "path-parameter-renamed",
    [
      ["paths./pets/{pet_id}", undefined],
      ["paths./pets/{id}", "paths./pets/{pet_id}"],
      ["paths./pets/{id}.parameters.0.name", "id"],
    ],
  ],
  ["a query parameter removed", "parameter-removed", [[`${list}.parameters`, [kind]]]],
  [
    "a required query parameter added",
    "required-parameter-added",
    [[`${list}.parameters`, [page, kind, { ...page, name: "year", required: true }]]],
  ],
  ["a query parameter made required", "parameter-became-required", [[`${list}.parameters.0.required`, true]]],
  ["a parameter's type changed", "request-type-changed", [[`${list}.parameters.0.schema.type`, "string"]]],
  [
    "a parameter's enum value removed",
    "request-enum-value-removed",
    [[`${list}.parameters.1.schema.enum`, ["cat"]]],
  ],
  ["a parameter moved to a header", "parameter-removed", [[`${list}.parameters.0.in`, "header"]]],
  [
    "the request body made required",
    "request-body-became-required",
    [["paths./pets/{pet_id}.patch.requestBody.required", true]],
  ],
  [
    "a required request property added",
    "required-request-property-added",
    [
      [`${newPet}.chip`, { type: "string" }],
      ["components.schemas.NewPet.required", ["name", "chip"]],
    ],
  ],
  [
    "a request property made required",
    "request-property-became-required",
    [["components.schemas.NewPet.required", ["name", "kind"]]],
  ],
  ["a request property removed", "request-property-removed", [[`${newPet}.nickname`, undefined]]],
  ["a request property's type changed", "request-type-changed", [[`${newPet}.age.type`, "string"]]],
  ["a request enum value removed", "request-enum-value-removed", [[`${newPet}.kind.enum`, ["cat"]]]],
  ["a request bound tightened", "request-bound-tightened", [[`${newPet}.name.maxLength`, 10]]],
  ["null refused in a request", "request-type-narrowed", [[`${newPet}.nickname`, { type: "string" }]]],
  [
    "a request media type replaced",
    "request-media-type-removed",
    [[`${create}.requestBody.content`, { "text/xml": {} }]],
  ],
  [
    "a response property removed",
    "response-property-removed",
    [
      [`${pet}.age`, undefined],
      ["components.schemas.Pet.required", ["id", "name"]],
    ],
  ],
  [
    "a response property made optional",
    "response-property-became-optional",
    [["components.schemas.Pet.required", ["id", "name"]]],
  ],
  ["a response property's type changed", "response-type-changed", [[`${pet}.age.type`, "string"]]],
  ["a response property made nullable", "response-type-widened", [[`${pet}.name`, "nullable string"]]],
  [
    "a response enum value added",
    "response-enum-value-added",
    [[`${pet}.kind.enum`, ["cat", "dog", "bird"]]],
  ],
  [
    "the success status changed",
    "success-response-removed",
    [
      [`${create}.responses.200`, undefined],
      [`${create}.responses.201`, `${create}.responses.200`],
    ],
  ],
  ["security tightened", "security-tightened", [["security", [{ key: [], user: [] }]]]],
];

const harmless: readonly (readonly [name: string, rules: readonly string[], plant: Plant])[] = [
  [
    "texts changed",
    [],
    [
      ["info.description", "Other"],
      [`${list}.summary`, "Other"],
      [`${pet}.name.description`, "Other"],
    ],
  ],
  [
    "an operation added",
    ["operation-added"],
    [["paths./toys", { get: { operationId: "listToys", responses: {} } }]],
  ],
  [
    "an optional parameter added",
    ["parameter-added"],
    [[`${list}.parameters`, [page, kind, { ...page, name: "year" }]]],
  ],
  [
    "a required parameter made optional",
    ["parameter-became-optional"],
    [["paths./pets/{pet_id}.get.parameters.0.required", false]],
  ],
  [
    "an optional request property added",
    ["request-property-added"],
    [[`${newPet}.chip`, { type: "string" }]],
  ],
  [
    "a request property made optional",
    ["request-property-became-optional"],
    [["components.schemas.NewPet.required", []]],
  ],
  [
    "a request enum value added",
    ["request-enum-value-added"],
    [[`${newPet}.kind.enum`, ["cat", "dog", "bird"]]],
  ],
  ["a request bound loosened", ["request-bound-loosened"], [[`${newPet}.name.maxLength`, 1000]]],
  ["a response property added", ["response-property-added"], [[`${pet}.chip`, { type: "string" }]]],
  ["a response enum value removed", ["response-enum-value-removed"], [[`${pet}.kind.enum`, ["cat"]]]],
  [
    "a failure response added",
    ["failure-response-added"],
    [[`${list}.responses.404`, { description: "None." }]],
  ],
  [
    "a component renamed",
    [],
    [
      ["components.schemas.Animal", "components.schemas.Pet"],
      ["components.schemas.Pet", undefined],
      ["components.schemas.PetList.properties.result.items.$ref", "#/components/schemas/Animal"],
      [`${create}.responses.200.content`, json({ $ref: "#/components/schemas/Animal" })],
      ["paths./pets/{pet_id}.get.responses.200.content", json({ $ref: "#/components/schemas/Animal" })],
    ],
  ],
];

describe.each(dialects)("the battery of 40 planted changes in OpenAPI %s", (dialect) => {
  it("has 28 that break clients and 12 that do not", () => {
    expect([breaking.length, harmless.length]).toEqual([28, 12]);
  });

  it.each(breaking)("breaks: %s", (_, rule, plant) => {
    const found = changes(dialect, plant);

    expect(found.filter((one) => one.breaking).map((one) => one.rule)).toContain(rule);
  });

  it.each(harmless)("is harmless: %s", (_, rules, plant) => {
    const found = changes(dialect, plant);

    expect(found.filter((one) => one.breaking)).toEqual([]);
    expect([...new Set(found.map((one) => one.rule))]).toEqual(rules);
  });
});

describe("OAuth scopes", () => {
  const reading: Plant = [["security", [{ user: ["pets:read"] }]]];
  const both: Plant = [["security", [{ user: ["pets:read", "pets:write"] }]]];
  const ofOne: Plant = [...reading, [`${create}.security`, [{ user: ["pets:write"] }]]];

  it.each([
    ["one more", reading, both, "security-tightened", "user with the scope pets:read: no longer enough"],
    ["one less", both, reading, "security-loosened", "user with the scope pets:read: enough now"],
    ["another one", ofOne, reading, "security-tightened", "user with the scope pets:write: no longer enough"],
  ] as const)("%s", (_, before, after, rule, message) => {
    const base = baseDocument("3.1.0");
    const found = compare(plantIn(base, before), plantIn(base, after));

    expect(found.find((one) => one.rule === rule)).toMatchObject({ message, place: "security" });
  });

  it("are the same in another order, and where the operation repeats the document's", () => {
    const turned: Plant = [
      ["security", [{ user: ["pets:write", "pets:read"] }]],
      [`${create}.security`, [{ user: ["pets:read", "pets:write"] }]],
    ];
    const base = baseDocument("3.1.0");
    expect(compare(plantIn(base, both), plantIn(base, turned))).toEqual([]);
  });

  it("are none where the list is left empty, as YAML writes null", () => {
    const base = baseDocument("3.1.0");
    const none: Plant = [["security", [{ user: [] }]]];
    const empty: Plant = [["security", [{ user: null }]]];
    expect(compare(plantIn(base, none), plantIn(base, empty))).toEqual([]);
    expect(compare(plantIn(base, [["security", []]]), plantIn(base, [["security", null]]))).toEqual([]);
  });
});

describe("more kinds of change", () => {
  it.each([
    ["operation-deprecated", [[`${list}.deprecated`, true]]],
    ["parameter-serialization-changed", [[`${list}.parameters.1.style`, "pipeDelimited"]]],
    ["request-body-added", [["paths./pets/{pet_id}.delete.requestBody", { content: json({}) }]]],
    [
      "required-request-body-added",
      [["paths./pets/{pet_id}.delete.requestBody", { required: true, content: json({}) }]],
    ],
    ["request-body-removed", [[`${create}.requestBody`, undefined]]],
    ["request-body-became-optional", [[`${create}.requestBody.required`, false]]],
    ["request-media-type-added", [[`${create}.requestBody.content.text/xml`, {}]]],
    ["success-response-added", [[`${create}.responses.202`, { description: "Later." }]]],
    ["failure-response-removed", [[`${list}.responses.4XX`, undefined]]],
    ["response-media-type-removed", [[`${list}.responses.200.content`, { "text/csv": {} }]]],
    ["response-media-type-added", [[`${list}.responses.200.content.text/csv`, {}]]],
    ["response-header-removed", [[`${list}.responses.200.headers`, undefined]]],
    ["response-header-added", [[`${list}.responses.200.headers.etag`, { schema: { type: "string" } }]]],
    ["response-header-became-optional", [[`${list}.responses.200.headers.Ray.required`, false]]],
    ["response-header-became-required", [[`${create}.responses.200.headers.Ray.required`, true]]],
    ["security-loosened", [["security", [{ key: [] }, { user: [] }]]]],
    ["security-tightened", [["security", [{ key: ["pets:read"] }]]]],
    ["security-scheme-changed", [["components.securitySchemes.key.name", "X-Key"]]],
    ["permission-removed", [[`${create}.x-api-token-group`, ["Pets Write"]]]],
    ["permission-removed", [[`${list}.x-api-token-group`, ["Pets Read"]]]],
    ["permission-added", [[`${create}.x-api-token-group`, ["Pets Write", "Pets Admin", "Owner"]]]],
    ["server-removed", [["servers", []]]],
    ["server-added", [["servers", [{ url: "https://pets.example" }, { url: "https://b.example" }]]]],
    ["request-property-became-read-only", [[`${newPet}.age.readOnly`, true]]],
    ["response-property-became-write-only", [[`${pet}.age.writeOnly`, true]]],
    [
      "response-property-became-required",
      [["components.schemas.Pet.required", ["id", "name", "age", "kind"]]],
    ],
    ["request-enum-added", [[`${newPet}.name.enum`, ["Tom"]]]],
    ["request-enum-removed", [[`${newPet}.kind.enum`, undefined]]],
    ["response-enum-removed", [[`${pet}.kind.enum`, undefined]]],
    ["request-pattern-changed", [[`${newPet}.name.pattern`, "^[a-z]+$"]]],
    ["response-pattern-removed", [[`${pet}.id.pattern`, undefined]]],
    ["response-format-changed", [[`${pet}.born.format`, "date"]]],
    ["request-format-added", [[`${newPet}.name.format`, "hostname"]]],
    ["response-format-removed", [[`${pet}.born.format`, undefined]]],
    ["request-more-properties-refused", [["components.schemas.NewPet.additionalProperties", false]]],
    ["response-map-removed", [[`${pet}.tags.additionalProperties`, undefined]]],
    ["response-type-changed", [[`${pet}.tags.additionalProperties.type`, "integer"]]],
    ["request-type-narrowed", [[`${newPet}.home.oneOf`, [{ type: "string" }, { type: "boolean" }]]]],
    [
      "response-type-widened",
      [[`${pet}.home.anyOf`, [{ type: "string" }, { type: "integer" }, { type: "object" }]]],
    ],
    [
      "response-alternative-added",
      [[`${pet}.home.anyOf`, [{ type: "string" }, { type: "integer" }, { required: ["street"] }]]],
    ],
    ["request-default-changed", [[`${newPet}.age.default`, 2]]],
    ["request-bound-tightened", [[`${newPet}.tags.uniqueItems`, true]]],
    ["response-rule-tightened", [[`${pet}.name.not`, { const: "x" }]]],
    ["response-rule-changed", [[`${pet}.name.contentEncoding`, "base64"]]],
  ] satisfies readonly (readonly [string, Plant])[])("%s", (rule, plant) => {
    expect(changes("3.1.0", plant).map((one) => one.rule)).toContain(rule);
  });

  it.each([
    [
      "readOnly members of a request",
      [
        [`${newPet}.id.type`, "integer"],
        [`${newPet}.id.maxLength`, 1],
      ],
    ],
    ["writeOnly members of a response", [[`${pet}.secret`, undefined]]],
    [
      "the order of alternatives",
      [[`${newPet}.home.oneOf`, [{ type: "boolean" }, { type: "string" }, { type: "integer" }]]],
    ],
    [
      "a schema moved into a component",
      [
        ["components.schemas.Age", { type: "integer" }],
        [`${pet}.age`, { $ref: "#/components/schemas/Age" }],
      ],
    ],
    ["items of what is no list", [[`${pet}.tags.items`, { type: "string" }]]],
    ["a schema wrapped in allOf", [[`${pet}.name`, { allOf: [{ type: "string" }], description: "wrapped" }]]],
    [
      "null written as an alternative",
      [[`${newPet}.nickname`, { anyOf: [{ type: "string" }, { type: "null" }] }]],
    ],
    ["const for an enum of one", [["components.schemas.PetList.properties.success", { enum: [true] }]]],
    [
      "lower case in a status range",
      [
        [`${list}.responses.4xx`, `${list}.responses.4XX`],
        [`${list}.responses.4XX`, undefined],
      ],
    ],
    [
      "examples",
      [
        [`${pet}.name.examples`, ["Tom"]],
        [`${list}.responses.200.content.application/json.example`, {}],
      ],
    ],
  ] satisfies readonly (readonly [string, Plant])[])("none: %s", (_, plant) => {
    expect(changes("3.1.0", plant)).toEqual([]);
  });

  it("says where, in words and as a pointer", () => {
    const [first] = changes("3.1.0", [[`${pet}.kind.enum`, ["cat", "dog", "bird"]]]);

    expect(first).toEqual({
      rule: "response-enum-value-added",
      breaking: true,
      document: "pets",
      operation: "listPets",
      place: "200.result[].kind",
      pointer: "/components/schemas/Pet/properties/kind",
      side: "after",
      source: "pets",
      message: 'may also be "bird"',
      example: { value: "bird", accepted: "after" },
    });
  });

  it("compares a schema that contains itself", () => {
    const parent = [`${pet}.parent`, { $ref: "#/components/schemas/Pet" }] as const;
    const before = plantIn(baseDocument("3.1.0"), [parent]);
    const after = plantIn(before, [[`${pet}.age.type`, "string"]]);

    expect(compare(before, after).map((one) => one.place)).toContain("200.age");
  });

  it("compares a long chain of schemas that each refer to themselves, each member once", () => {
    // They have a member for each two of them: four times the length is 16 times the members.
    expect(readingsOf(200) / readingsOf(50)).toBeLessThan(20);
  });

  it("finds an operation again in another document", () => {
    const document = toDocument(baseDocument("3.1.0"));

    expect(compareDocuments([{ name: "pets", document }], [{ name: "animals", document }])).toEqual([]);
  });
});

it("every rule says why", () => {
  for (const rule of Object.values(changeRules)) expect(rule.because).not.toBe("");
});

function changes(dialect: Dialect, plant: Plant) {
  const before = baseDocument(dialect);
  return compare(before, plantIn(before, plant));
}

function compare(before: unknown, after: unknown) {
  return compareDocuments(
    [{ name: "pets", document: toDocument(before) }],
    [{ name: "pets", document: toDocument(after) }],
  );
}

function toDocument(value: unknown): OpenApiDocument {
  const document = checkDocument(value);
  return document.openapi.startsWith("3.0.") ? convert30(document) : document;
}

// Keys may hold dots only in media types, which come without one here. A text that starts with
// `paths.` or `components.` copies.
function plantIn(document: unknown, plant: Plant): unknown {
  const copy: unknown = structuredClone(document);
  const is30 = JSON.stringify(document).includes('"openapi":"3.0.3"');
  for (const [path, value] of plant) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const owner = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
    const isCopy = typeof value === "string" && /^(?:paths|components)\./u.test(value);
    const nullableString = is30 ? { type: "string", nullable: true } : { type: ["string", "null"] };
    const planted = isCopy
      ? value.split(".").reduce<unknown>((at, key) => Reflect.get(Object(at), key), structuredClone(document))
      : value === "nullable string"
        ? nullableString
        : value;
    if (planted === undefined) Reflect.deleteProperty(Object(owner), last);
    else Reflect.set(Object(owner), last, planted);
  }
  return copy;
}

const ray = (required: boolean) => ({ Ray: { required, schema: { type: "string" } } });

function baseDocument(openapi: Dialect): unknown {
  const nickname = openapi === "3.0.3" ? { type: "string", nullable: true } : { type: ["string", "null"] };
  const ok = (name: string) => ({
    description: "ok",
    content: json({ $ref: `#/components/schemas/${name}` }),
  });
  const petId = { name: "pet_id", in: "path", required: true, schema: { type: "string" } };
  return {
    openapi,
    info: { title: "Pets", version: "1" },
    servers: [{ url: "https://pets.example" }],
    security: [{ key: [] }],
    paths: {
      "/owners/{owner_id}/pets": {
        parameters: [{ ...petId, name: "owner_id" }],
        get: {
          operationId: "listPets",
          parameters: [page, kind],
          responses: { 200: { ...ok("PetList"), headers: ray(true) }, "4XX": ok("Failure") },
        },
        post: {
          operationId: "createPet",
          "x-api-token-group": ["Pets Write", "Pets Admin"],
          requestBody: { required: true, content: json({ $ref: "#/components/schemas/NewPet" }) },
          responses: { 200: { ...ok("Pet"), headers: ray(false) } },
        },
      },
      "/pets/{pet_id}": {
        parameters: [petId],
        get: {
          operationId: "getPet",
          parameters: [{ name: "full", in: "query", required: true, schema: { type: "boolean" } }],
          responses: { 200: ok("Pet") },
        },
        patch: {
          operationId: "feedPet",
          requestBody: { content: json({ type: "object" }) },
          responses: { 204: { description: "Fed." } },
        },
        delete: { operationId: "deletePet", responses: { 204: { description: "Gone." } } },
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "Key" },
        user: { type: "http", scheme: "basic" },
      },
      schemas: {
        Pet: {
          type: "object",
          required: ["id", "name", "age"],
          properties: {
            id: { type: "string", pattern: "^p", readOnly: true },
            name: { type: "string" },
            age: { type: "integer" },
            kind: { type: "string", enum: ["cat", "dog"] },
            born: { type: "string", format: "date-time" },
            tags: { type: "object", additionalProperties: { type: "string" } },
            home: { anyOf: [{ type: "string" }, { type: "integer" }] },
            secret: { type: "string", writeOnly: true },
          },
        },
        NewPet: {
          type: "object",
          required: ["name"],
          properties: {
            id: { type: "string", readOnly: true },
            name: { type: "string", maxLength: 100 },
            nickname,
            age: { type: "integer", default: 1 },
            kind: { type: "string", enum: ["cat", "dog"] },
            tags: { type: "array", items: { type: "string" } },
            home: { oneOf: [{ type: "string" }, { type: "integer" }, { type: "boolean" }] },
          },
        },
        Envelope: {
          type: "object",
          required: ["success"],
          properties: { success: { type: "boolean" }, result: {} },
        },
        PetList: {
          allOf: [{ $ref: "#/components/schemas/Envelope" }],
          properties: {
            success: openapi === "3.0.3" ? { enum: [true] } : { const: true },
            result: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
          },
        },
        Failure: { type: "object", properties: { errors: { type: "array", items: { type: "string" } } } },
      },
    },
  };
}

// How often the `allOf` of a schema is read while two ladders are compared.
function readingsOf(length: number): number {
  let readings = 0;
  const [before, after] = ["string", "integer"].map((type) => {
    const document = toDocument(ladder(length, type));
    for (const schema of Object.values(document.components?.schemas ?? {})) {
      const { allOf } = Object(schema);
      Object.defineProperty(schema, "allOf", { enumerable: true, get: () => (readings++, allOf) });
    }
    return [{ name: "pets", document }];
  });
  expect(compareDocuments(before ?? [], after ?? [])).not.toEqual([]);
  return readings;
}

// Schemas of which each is made of the next, and has a member that is the schema itself.
function ladder(length: number, lastType: string): unknown {
  const schemas = Array.from({ length }, (_, index) => {
    const $ref = `#/components/schemas/S${index + 1}`;
    const properties = { [`p${index}`]: { $ref: `#/components/schemas/S${index}` } };
    return [
      `S${index}`,
      index + 1 < length ? { allOf: [{ $ref }], properties } : { properties: { last: { type: lastType } } },
    ];
  });
  return plantIn(baseDocument("3.1.0"), [
    ["components.schemas", Object.fromEntries(schemas)],
    [
      "paths",
      {
        "/a": {
          get: {
            operationId: "a",
            responses: { "200": { description: "", content: json({ $ref: "#/components/schemas/S0" }) } },
          },
        },
      },
    ],
  ]);
}

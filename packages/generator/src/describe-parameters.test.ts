import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { listOperations } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { describeParameters, needsForms } from "./describe-parameters.ts";

type Parameter = Operation["parameters"][number];

function documentWith(parameter: Parameter): OpenApiDocument {
  return {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: { "/pets/{id}": { get: { operationId: "getPet", parameters: [parameter], responses: {} } } },
    components: {
      schemas: {
        Id: { type: "integer" },
        Same: { allOf: [{ $ref: "#/components/schemas/Id" }, { description: "An id." }] },
        Either: { oneOf: [{ type: "string" }, { $ref: "#/components/schemas/Same" }] },
      },
    },
  };
}

function described(parameter: Parameter) {
  const document = documentWith(parameter);
  const [operation] = listOperations(document);
  if (operation === undefined) throw new Error("the document has no operation");
  return { ...describeParameters(document, operation), isUnusual: needsForms(document, operation) };
}

describe("a path parameter", () => {
  it.each([
    ["string", { type: "string" }],
    ["string", { enum: ["a", "b"] }],
    ["string", { type: ["string", "null"] }],
    ["number", { type: "integer" }],
    ["number", { $ref: "#/components/schemas/Id" }],
    ["number", { $ref: "#/components/schemas/Same" }],
    ["number", { type: ["integer"] }],
    ["any", { $ref: "#/components/schemas/Either" }],
    ["any", { type: "array", items: { type: "string" } }],
    ["any", { type: "boolean" }],
    ["any", {}],
  ] as const)("takes %s when its schema is %j", (type, schema) => {
    const { path, isUnusual } = described({ name: "id", in: "path", required: true, schema });

    expect(path).toEqual([{ name: "id", type }]);
    expect(isUnusual).toBe(type === "any");
  });
});

it.each([
  ["/pets?list", []],
  ["/v1/{+id}", [{ name: "id", type: "string", allowReserved: true }]],
])("a call of %s needs more than the plain writer writes", (path, ofPath) => {
  const parameters =
    ofPath.length === 0
      ? []
      : [{ name: "id", in: "path", required: true, schema: { type: "string" } } as const];
  const paths = { [path]: { get: { operationId: "getPet", parameters, responses: {} } } };
  const document = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths };
  const [operation] = listOperations(document);

  expect(operation && describeParameters(document, operation).path).toEqual(ofPath);
  expect(operation && needsForms(document, operation)).toBe(true);
});

describe("a parameter", () => {
  it.each([
    ["query", { style: "form", explode: true }, {}],
    ["query", { explode: false }, { explode: false }],
    ["query", { style: "pipeDelimited" }, { style: "pipeDelimited" }],
    ["query", { style: "deepObject", explode: true }, { style: "deepObject", explode: true }],
    ["query", { allowReserved: true }, { allowReserved: true }],
    ["query", { content: { "application/json": { schema: {} } } }, { mediaType: "application/json" }],
    ["header", { style: "simple", explode: true }, { explode: true }],
    ["cookie", { explode: true }, {}],
  ] as const)("in a %s with %j says what is not the default: %j", (place, written, form) => {
    const one = { name: "p", in: place, ...("content" in written ? {} : { schema: { type: "string" } }) };
    const { isUnusual, ...places } = described({ ...one, ...written });

    expect(places[place]).toEqual([{ name: "p", required: false, ...form }]);
    expect(isUnusual).toBe(place !== "query" || Object.keys(form).length > 0);
  });

  it.each([
    [false, { type: "integer" }],
    [false, { type: "array", items: { type: "string" } }],
    [true, { type: "object" }],
    [true, { anyOf: [{ type: "string" }, { type: "object" }] }],
  ])("of a query needs more than the plain writer writes: %s for %j", (isUnusual, schema) => {
    expect(described({ name: "q", in: "query", schema }).isUnusual).toBe(isUnusual);
  });

  it.each(["Accept", "authorization", "Content-Type"])(
    "called %s is none: it follows from what is sent",
    (name) => {
      const { header, isUnusual } = described({ name, in: "header", schema: { type: "string" } });
      expect({ header, isUnusual }).toEqual({ header: [], isUnusual: false });
    },
  );
});

import { listOperations, type OpenApiDocument } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { answerPointers } from "./answer-pointers.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {
    "/pets/{id}": {
      get: {
        responses: {
          "200": {
            description: "A pet.",
            headers: { "X-Page": { schema: { type: "integer" } } },
            content: {
              "application/json": {
                schema: {
                  allOf: [
                    { type: "object", properties: { ok: { type: "boolean" } } },
                    { properties: { pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
                  ],
                },
              },
            },
          },
          "4XX": { $ref: "#/components/responses/Refused" },
        },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        oneOf: [
          { properties: { name: { type: "string" } } },
          { properties: { parent: { $ref: "#/components/schemas/Pet" }, name: { type: "string" } } },
          { $ref: "#/components/schemas/Pet" },
        ],
        additionalProperties: { type: "integer" },
      },
    },
    responses: {
      Refused: {
        description: "Refused.",
        content: { "application/*": { schema: { properties: { reason: { type: "string" } } } } },
      },
    },
  },
};
const get = "/paths/~1pets~1{id}/get";
const schema = `${get}/responses/200/content/application~1json/schema`;

function pointersOf(status: number, segments: readonly string[], header?: string): readonly string[] {
  const [operation] = listOperations(document);
  if (operation === undefined) throw new Error("no operation");
  const place = { status, contentType: "application/json; charset=utf-8", header, segments };
  return answerPointers(document, operation, place);
}

describe("where a document describes a place in an answer", () => {
  it.each([
    [[], schema],
    [["ok"], `${schema}/allOf/0/properties/ok`],
    [["pets"], `${schema}/allOf/1/properties/pets`],
    [["pets", "3"], `${schema}/allOf/1/properties/pets/items`],
    [["pets", "3", "name"], "/components/schemas/Pet/oneOf/0/properties/name"],
    [["pets", "3", "age"], "/components/schemas/Pet/additionalProperties"],
    [["pets", "3", "parent", "parent", "name"], "/components/schemas/Pet/oneOf/0/properties/name"],
    [["missing", "0"], schema],
  ])("%j is described at %s", (segments, pointer) => {
    const [nearest] = pointersOf(200, segments);
    expect(nearest).toBe(pointer);
  });

  it("is that of the status and the type, by references too", () => {
    expect(pointersOf(404, ["reason"])[0]).toBe(
      "/components/responses/Refused/content/application~1*/schema/properties/reason",
    );
    expect(pointersOf(200, [], "x-page")[0]).toBe(`${get}/responses/200/headers/X-Page`);
  });

  it("is followed by what is around, down to the operation", () => {
    expect(pointersOf(200, ["ok"])).toEqual([
      `${schema}/allOf/0/properties/ok`,
      schema,
      `${get}/responses/200/content/application~1json`,
      `${get}/responses/200`,
      `${get}/responses/2XX`,
      `${get}/responses/default`,
      get,
    ]);
    expect(pointersOf(500, ["ok"]).at(-1)).toEqual(get);
  });

  it("is found 10,000 levels down", () => {
    const deep = ["pets", "0", ...Array.from({ length: 10_000 }, () => "parent")];
    expect(pointersOf(200, deep)[0]).toBe("/components/schemas/Pet/oneOf/1/properties/parent");
  });
});

it("leads to an additional operation", () => {
  const copied: OpenApiDocument = {
    ...document,
    paths: { "/pets": { additionalOperations: { COPY: { responses: { "200": { description: "" } } } } } },
  };
  const [operation] = listOperations(copied);
  const pointers =
    operation &&
    answerPointers(copied, operation, { status: 200, contentType: "", header: undefined, segments: [] });

  expect(pointers?.[0]).toBe("/paths/~1pets/additionalOperations/COPY/responses/200");
});

import { describe, expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { describeStream } from "./describe-stream.ts";

const pet = { $ref: "#/components/schemas/Pet" } as const;
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {},
  components: {
    schemas: {
      Pet: { type: "object", properties: { name: { type: "string" }, data: { type: "string" } } },
      Pets: { allOf: [{ type: "array", items: pet }] },
      Name: { type: "string" },
      Loop: { anyOf: [{ $ref: "#/components/schemas/Loop" }] },
    },
  },
};
const text: Schema = { type: "string" };
const event = (members: Readonly<Record<string, Schema>>, required: readonly string[] = ["data"]) => ({
  type: "object",
  required,
  properties: { event: text, id: text, retry: { type: "integer" }, ...members },
});
const named = (name: string, data: Schema) => ({
  type: "object",
  properties: { event: { const: name }, data },
});

describe("a body that is one item after another", () => {
  it.each<[string, { schema?: Schema; itemSchema?: Schema }, Schema]>([
    ["`itemSchema`", { itemSchema: pet, schema: { type: "array", items: text } }, pet],
    ["the items of a list", { schema: { type: "array", items: pet } }, pet],
    ["the items of a list behind a reference", { schema: { $ref: "#/components/schemas/Pets" } }, pet],
    ["the schema of one item", { schema: pet }, pet],
    ["nothing", {}, true],
  ])("has items as %s says", (_, content, item) => {
    for (const mediaType of ["application/x-ndjson", "application/json-seq"])
      expect(describeStream(document, mediaType, { schema: true, ...content })?.item).toEqual(item);
  });

  it("is no body of JSON or of text", () => {
    expect(describeStream(document, "application/json", { schema: true })).toBeUndefined();
    expect(describeStream(document, "text/plain", { schema: true })).toBeUndefined();
  });
});

const json = (contentSchema: Schema) => ({
  type: "string",
  contentMediaType: "application/json",
  contentSchema,
});
const mixed = { anyOf: [named("pet", pet), named("done", { enum: ["[DONE]"] })] };

describe("the events of an event stream", () => {
  it.each<[string, { schema?: Schema; itemSchema?: Schema }, true | readonly string[] | undefined, Schema]>([
    ["texts where nothing is said", {}, undefined, event({ data: text })],
    [
      "texts by their schema",
      { schema: { $ref: "#/components/schemas/Name" } },
      undefined,
      event({ data: { $ref: "#/components/schemas/Name" } }),
    ],
    ["JSON by the schema of their data", { schema: pet }, true, event({ data: pet })],
    ["numbers", { schema: { type: "integer" } }, true, event({ data: { type: "integer" } })],
    [
      "as `itemSchema` says",
      { itemSchema: { properties: { data: text } } },
      undefined,
      event({ data: text }),
    ],
    [
      "as `itemSchema` says of JSON in a text",
      { itemSchema: { properties: { data: json(pet) } } },
      true,
      event({ data: pet }),
    ],
    [
      "as an `itemSchema` that is of data",
      { itemSchema: { type: "object", properties: { name: text } } },
      true,
      event({ data: { type: "object", properties: { name: text } } }),
    ],
    [
      "as the schema says of events",
      { schema: { properties: { data: pet, id: text } } },
      true,
      event({ data: pet }),
    ],
    [
      "of several kinds",
      { schema: mixed },
      ["pet"],
      {
        anyOf: [
          event({ data: pet, event: { const: "pet" } }, ["data", "event"]),
          event({ data: { enum: ["[DONE]"] }, event: { const: "done" } }, ["data", "event"]),
        ],
      },
    ],
    [
      "with what all have, as the example of OpenAPI 3.2 has it",
      {
        itemSchema: {
          properties: { event: text, data: text },
          oneOf: [
            { properties: { event: { const: "a" } } },
            { properties: { event: { const: "b" }, data: json(pet) } },
          ],
        },
      },
      ["b"],
      {
        anyOf: [
          event({ data: text, event: { allOf: [text, { const: "a" }] } }, ["data", "event"]),
          event({ data: pet, event: { allOf: [text, { const: "b" }] } }, ["data", "event"]),
        ],
      },
    ],
    [
      "texts where nothing tells those of JSON apart",
      { itemSchema: { oneOf: [{ properties: { data: text } }, { properties: { data: pet } }] } },
      undefined,
      {
        anyOf: [event({ data: text }), event({ data: text })],
      },
    ],
    [
      "texts where they are made of themselves",
      { schema: { $ref: "#/components/schemas/Loop" } },
      undefined,
      event({ data: { $ref: "#/components/schemas/Loop" } }),
    ],
  ])("are %s", (_, content, isJson, item) => {
    const described = describeStream(document, "text/event-stream", { schema: true, ...content });

    expect(described?.form.json).toEqual(isJson);
    expect(described?.item).toEqual(item);
  });

  it("without a name are called message", () => {
    const schema = { anyOf: [named("message", pet), named("end", text)] };
    const described = describeStream(document, "text/event-stream", { schema });

    expect(described?.form.json).toEqual(["message"]);
    expect(described?.item).toMatchObject({
      anyOf: [{ required: ["data"] }, { required: ["data", "event"] }],
    });
  });

  it("of more kinds than anybody writes down are of any data", () => {
    const two = { anyOf: [{ properties: { data: text } }, { properties: { data: text } }] };
    const schema = { allOf: Array.from({ length: 30 }, () => two) };

    expect(describeStream(document, "text/event-stream", { schema })?.form.json).toBe(true);
  });
});

import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { createContract } from "../create-contract.ts";
import { generateExchanges } from "./generate-exchanges.ts";

function generated(result: Schema) {
  return answersOf({
    "4XX": { description: "Refused.", content: { "application/json": { schema: envelopeOf(result) } } },
  });
}

function envelopeOf(result: Schema): Schema {
  return {
    type: "object",
    required: ["success", "errors", "messages", "result"],
    properties: {
      success: { type: "boolean" },
      errors: {
        type: "array",
        items: {
          type: "object",
          required: ["code", "message"],
          properties: { code: { type: "integer", minimum: 1000 }, message: { type: "string" } },
        },
      },
      messages: { type: "array", items: { type: "object" } },
      result,
    },
  };
}

type Responses = NonNullable<NonNullable<OpenApiDocument["components"]>["responses"]>;

function answersOf(responses: Responses, schemas: Readonly<Record<string, Schema>> = {}) {
  const { operations } = createContract([
    {
      openapi: "3.1.0",
      info: { title: "Pets", version: "1" },
      paths: { "/pets": { get: { operationId: "listPets", responses } } },
      components: { schemas },
    },
  ]);
  return operations.flatMap((tested) =>
    generateExchanges(tested, { baseUrl: "https://api.example", seed: 1, count }),
  );
}

const count = 20;

function form(type: string): Responses[string] {
  return { description: "", content: { "application/json": { schema: { type } } } };
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

describe("generated answers", () => {
  it.each([
    ["null", { type: "null" }],
    ["anything, written as {}", {}],
    ["anything, written as true", true],
  ] satisfies readonly (readonly [string, Schema])[])(
    "are found where a failure's result may be %s",
    (_, result) => {
      expect(generated(result).map(({ response }) => response.status)).toEqual(
        Array.from({ length: count }, () => 400),
      );
    },
  );

  it("have statuses that only their own response is documented for", () => {
    const answers = answersOf({
      200: form("array"),
      400: form("boolean"),
      "4XX": form("number"),
      default: form("string"),
    });

    expect(
      new Set(
        answers.map(
          ({ response: { status, body } }) => `${status} ${body.kind === "json" && kindOf(body.value)}`,
        ),
      ),
    ).toEqual(new Set(["200 array", "400 boolean", "401 number", "500 string"]));
  });

  it("are those that the document shows where none can be made up, and else left out", () => {
    const schema = { type: "string", pattern: "^(?!0)[0-9]+$" };
    const answer = (media: object) =>
      answersOf({ 200: { description: "", content: { "application/json": { schema, ...media } } } });

    const shown = answer({ example: "12" });
    expect(new Set(shown.map(({ response: { body } }) => body.kind === "json" && body.value))).toEqual(
      new Set(["12"]),
    );
    expect(answer({})).toEqual([]);
  });

  it("have no body where none is documented", () => {
    expect(answersOf({ 204: { description: "Gone." } })[0]?.response).toEqual({
      status: 204,
      headers: {},
      body: { kind: "empty" },
    });
    expect(answersOf({})).toEqual([]);
  });

  it("are not searched for ever: a schema that only something endless meets is named", () => {
    const schema = { $ref: "#/components/schemas/Node" };
    const Node = { type: "object", required: ["parent"], properties: { parent: schema } };

    expect(() =>
      answersOf({ 200: { description: "", content: { "application/json": { schema } } } }, { Node }),
    ).toThrow("No 200 answer of listPets is found that its schema allows");
  });

  it("are not searched for ever: an envelope that cannot fit its status is named", () => {
    expect(() => generated({ type: "object" })).toThrow(
      "No 4XX answer of listPets is found that its schema allows and whose envelope fits the status.",
    );
  });
});

import type { Schema } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { createContract } from "../create-contract.ts";
import { generateExchanges } from "./generate-exchanges.ts";

function generated(result: Schema) {
  const schema: Schema = {
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
  const responses = { "4XX": { description: "Refused.", content: { "application/json": { schema } } } };
  const { operations } = createContract([
    {
      openapi: "3.1.0",
      info: { title: "Pets", version: "1" },
      paths: { "/pets": { get: { operationId: "listPets", responses } } },
    },
  ]);
  return operations.flatMap((target) =>
    generateExchanges(target, { baseUrl: "https://api.example", seed: 1, count: 5 }),
  );
}

describe("generated answers", () => {
  it.each([
    ["null", { type: "null" }],
    ["anything, written as {}", {}],
    ["anything, written as true", true],
  ] satisfies readonly (readonly [string, Schema])[])(
    "are found where a failure's result may be %s",
    (_, result) => {
      expect(generated(result).map(({ response }) => response.status)).toEqual([400, 400, 400, 400, 400]);
    },
  );

  it("are not searched for ever: an envelope that cannot fit its status is named", () => {
    expect(() => generated({ type: "object" })).toThrow(
      "No 4XX answer of listPets is found that its schema allows and whose envelope fits the status.",
    );
  });
});

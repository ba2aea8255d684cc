import { createValidator, listOperations } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { expect, it } from "vitest";
import { readWholeQuery } from "./read-whole-query.ts";

function read(schema: Schema, text: string): unknown {
  const document = {
    openapi: "3.2.0",
    info: { title: "Pets", version: "1" },
    paths: {
      "/pets": {
        get: {
          parameters: [
            {
              name: "all",
              in: "query",
              style: "querystring",
              content: { "application/x-www-form-urlencoded": { schema } },
            },
          ],
          responses: { "200": { description: "Pets." } },
        },
      },
    },
  } as const;
  const [parameter] = listOperations(document)[0]?.parameters ?? [];
  if (parameter === undefined) throw new Error("the operation has a parameter");
  return readWholeQuery(parameter, text, createValidator(document));
}

it.each<[string, Schema]>([
  ["its own schema", { properties: { age: { type: "integer" } } }],
  ["a pattern of names", { patternProperties: { "^a": { type: "integer" } } }],
  ["the schema of all other members", { additionalProperties: { type: "integer" } }],
])("a field is read by %s", (_, schema) => {
  expect(read({ type: "object", ...Object(schema) }, "age=7")).toEqual({ age: 7 });
});

import { createValidator } from "@cftokens/openapi";
import { expect, it } from "vitest";
import { readValueSchemas } from "./value-schemas.ts";

const document = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {} };
const schema = {
  properties: { "x-name": { type: "string" } },
  patternProperties: { "^x-": { minLength: 1 }, "^n-": { type: "integer" } },
  additionalProperties: { type: "boolean" },
} as const;

it.each([
  ["x-name", [{ type: "string" }, { minLength: 1 }]],
  ["x-other", [{ minLength: 1 }]],
  ["n-legs", [{ type: "integer" }]],
  ["other", [{ type: "boolean" }]],
])("the member %s has the schemas of the names that it has", (name, schemas) => {
  expect(readValueSchemas([schema], createValidator(document)).member(name)).toEqual(schemas);
});

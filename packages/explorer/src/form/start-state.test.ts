import { createValidator, type OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { expect, it } from "vitest";
import { describeField } from "./describe-field.ts";
import { fixedState, startState } from "./start-state.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Endless: {
        type: "object",
        required: ["inner"],
        properties: { inner: { $ref: "#/components/schemas/Endless" } },
      },
    },
  },
};
const validator = createValidator(document);
const field = (schema: Schema) => describeField([schema], { name: "x", isRequired: true }, validator);
const text = (written: string) => ({ kind: "text", text: written });

it.each<[string, Schema, unknown, unknown]>([
  ["the only value of a choice", { const: "*" }, text("*"), text("*")],
  ["nothing of a choice of several", { enum: ["a", "b"] }, { kind: "absent" }, { kind: "absent" }],
  [
    "an object with the members of which one value is right",
    {
      type: "object",
      required: ["kind", "name", "inner"],
      properties: {
        kind: { const: "cat" },
        name: { type: "string" },
        other: { const: 1 },
        inner: { type: "object", required: ["of"], properties: { of: { enum: [7] } } },
      },
    },
    { kind: "object", members: { kind: text("cat"), inner: { kind: "object", members: { of: text("7") } } } },
    { kind: "object", members: { kind: text("cat"), inner: { kind: "object", members: { of: text("7") } } } },
  ],
  [
    "an empty object",
    { $ref: "#/components/schemas/Endless" },
    { kind: "object", members: {} },
    { kind: "absent" },
  ],
  ["a list without items", { type: "array", items: true }, { kind: "list", items: [] }, { kind: "absent" }],
])("a field begins with %s", (_what, schema, start, fixed) => {
  expect(startState(field(schema), validator)).toEqual(start);
  expect(fixedState(field(schema), validator)).toEqual(fixed);
});

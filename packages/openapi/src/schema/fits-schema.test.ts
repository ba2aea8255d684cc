import { expect, it } from "vitest";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { fitsSchema } from "./fits-schema.ts";

const twice = (name: string) => [name, name].map((one) => ({ $ref: `#/components/schemas/${one}` }));
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Loop: { anyOf: twice("Loop") },
      Tree: {
        type: "object",
        properties: { name: { type: "string" }, children: { items: twice("Tree")[0] } },
      },
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`S${index}`, { anyOf: twice(`S${index + 1}`) }]),
      ),
      S40: { type: "string" },
    },
  },
};
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

it.each<[boolean, Schema, unknown]>([
  [true, true, 1],
  [false, false, 1],
  [true, ref("Tree"), { name: "a", children: [{ name: "b", more: 1 }] }],
  [false, ref("Tree"), { name: "a", children: [{ name: 2 }] }],
  [false, { allOf: [ref("Tree"), { properties: { name: { const: "b" } } }] }, { name: "a" }],
  [true, ref("Loop"), 1],
])("is %s for %j and %j", (expected, schema, value) => {
  expect(fitsSchema(document, schema, value)).toBe(expected);
});

it("says yes rather than to look on for ever", () => {
  expect(fitsSchema(document, ref("S0"), 1)).toBe(true);
  expect(fitsSchema(document, ref("S38"), 1)).toBe(false);
});

import { expect, it } from "vitest";
import type { Schema } from "../document/openapi-document.ts";
import { isSensitive, listSensitiveNames } from "./list-sensitive-names.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" } as const;
const pin = { type: "string", "x-sensitive": true } as unknown as Schema;

function names(schema: Schema, schemas: Record<string, Schema> = {}): readonly string[] {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {},
    components: { schemas },
  };
  return listSensitiveNames(document, schema);
}

it.each<[string, Schema]>([
  ["x-sensitive", pin],
  ["writeOnly", { type: "string", writeOnly: true }],
  ["format: password", { type: "string", format: "password" }],
  ["what it refers to", ref("Pin")],
  ["one of its alternatives", { oneOf: [text, ref("Pin")] }],
  ["its items", { type: "array", items: ref("Pin") }],
  ["one of its items", { type: "array", prefixItems: [text, ref("Pin")] }],
  ["its further members", { type: "object", additionalProperties: ref("Pin") }],
  ["members by a pattern", { type: "object", patternProperties: { "^k": ref("Pin") } }],
  ["a condition", { if: { minLength: 2 }, else: ref("Pin") }],
])("a member is a credential by %s", (_what, member) => {
  expect(names({ properties: { plain: text, pin: member } }, { Pin: pin })).toEqual(["pin"]);
});

it("is found in any depth, also where the document has the name for something else", () => {
  const Card = { type: "object", properties: { pin, next: ref("Card") } } as unknown as Schema;
  const schemas = { Card, Needle: { properties: { pin: text } } };
  const list = { properties: { result: { type: "array", items: { allOf: [ref("Card"), {}] } } } } as Schema;
  expect(names(list, schemas)).toEqual(["pin"]);
  expect(names(ref("Needle"), schemas)).toEqual([]);
  expect(names(true)).toEqual([]);
});

it("a value is a credential as a whole where its schema says so, not where one member is", () => {
  const document = { openapi: "3.1.0", info: { title: "T", version: "1" } };

  expect(isSensitive(document, { type: "array", items: pin })).toBe(true);
  expect(isSensitive(document, { additionalProperties: pin })).toBe(true);
  expect(isSensitive(document, { properties: { pin } })).toBe(false);
  expect(isSensitive(document, true)).toBe(false);
});

it("ends where schemas name each other", () => {
  const count = 60;
  const ids = Array.from({ length: count }, (_, number) => `S${number}`);
  const properties = { pin, ...Object.fromEntries(ids.map((id) => [`to${id}`, ref(id)])) };
  const schemas = Object.fromEntries(ids.map((id) => [id, { properties }]));
  expect(names(ref("S0"), schemas)).toEqual(["pin"]);
});

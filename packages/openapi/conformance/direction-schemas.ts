import type { JsonObject } from "../src/json/json-object.ts";

/**
 * A schema with marks of direction, and what it means in each: plain schemas, which any validator
 * can judge by.
 */
export interface DirectionSchema {
  readonly marked: JsonObject;
  readonly request: JsonObject;
  readonly response: JsonObject;
}

const text = { type: "string" };

/**
 * OpenAPI 3.0.4, Schema Object: a `readOnly` member must not be sent, a `writeOnly` one need not
 * come back, and `required` holds for the other side alone.
 */
export const directionSchemas: Readonly<Record<string, DirectionSchema>> = {
  "read-only": {
    marked: { type: "object", required: ["a", "b"], properties: { a: { ...text, readOnly: true }, b: text } },
    request: { type: "object", required: ["b"], properties: { a: false, b: text } },
    response: { type: "object", required: ["a", "b"], properties: { a: text, b: text } },
  },
  "write-only": {
    marked: {
      type: "object",
      required: ["a", "b"],
      properties: { a: { ...text, writeOnly: true }, b: text },
    },
    request: { type: "object", required: ["a", "b"], properties: { a: text, b: text } },
    response: { type: "object", required: ["b"], properties: { a: text, b: text } },
  },
  "required-in-a-sibling": {
    marked: { allOf: [{ properties: { a: { ...text, readOnly: true } } }, { required: ["a", "c"] }] },
    request: { allOf: [{ properties: { a: false } }, { required: ["c"] }] },
    response: { allOf: [{ properties: { a: text } }, { required: ["a", "c"] }] },
  },
  "mark-behind-a-ref": {
    marked: {
      type: "object",
      required: ["a"],
      properties: { a: { $ref: "#/components/schemas/set-by-server" } },
    },
    request: { type: "object", properties: { a: false } },
    response: { type: "object", required: ["a"], properties: { a: { type: "integer" } } },
  },
  "object-behind-a-ref": {
    marked: { allOf: [{ $ref: "#/components/schemas/with-secret" }, { required: ["a", "b"] }] },
    request: { required: ["a", "b"], properties: { a: text } },
    response: { required: ["b"], properties: { a: text } },
  },
  "nested-object": {
    marked: {
      required: ["a", "b"],
      properties: { b: { type: "object", required: ["a"], properties: { a: { ...text, readOnly: true } } } },
    },
    request: { required: ["a", "b"], properties: { b: { type: "object", properties: { a: false } } } },
    response: {
      required: ["a", "b"],
      properties: { b: { type: "object", required: ["a"], properties: { a: text } } },
    },
  },
  "in-a-list": {
    marked: { items: { required: ["a"], properties: { a: { ...text, writeOnly: true } } } },
    request: { items: { required: ["a"], properties: { a: text } } },
    response: { items: { properties: { a: text } } },
  },
  "one-of-two": {
    marked: {
      oneOf: [
        { required: ["a"], properties: { a: { ...text, readOnly: true }, b: { const: 1 } } },
        { required: ["c"], properties: { b: { const: 2 }, c: text } },
      ],
      required: ["b"],
    },
    request: {
      oneOf: [
        { properties: { a: false, b: { const: 1 } } },
        { required: ["c"], properties: { b: { const: 2 }, c: text } },
      ],
      required: ["b"],
    },
    response: {
      oneOf: [
        { required: ["a"], properties: { a: text, b: { const: 1 } } },
        { required: ["c"], properties: { b: { const: 2 }, c: text } },
      ],
      required: ["b"],
    },
  },
};

/** What the marked ones refer to. */
export const directionTargets: JsonObject = {
  "set-by-server": { type: "integer", readOnly: true },
  "with-secret": { properties: { a: { ...text, writeOnly: true } } },
};

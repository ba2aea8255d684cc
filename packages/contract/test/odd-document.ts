import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";

const json = (schema: Schema) => ({ "application/json": { schema } });
const open: Schema = { type: "object", properties: { id: {} } };

/**
 * An API documented in ways that are allowed and seldom: content where none can be, closed objects,
 * lists in headers.
 */
export const oddDocument: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Odd", version: "1" },
  servers: [{ url: "https://api.example.com/client/v4" }],
  paths: {
    "/cached": {
      get: {
        operationId: "cached",
        responses: {
          "200": { description: "a page", content: json(open) },
          "204": { description: "an empty one", content: json(open) },
          "304": { description: "the same one", content: json(open) },
        },
      },
      head: { operationId: "peek", responses: { "200": { description: "a page", content: json(open) } } },
    },
    "/written": {
      get: {
        operationId: "written",
        responses: {
          "200": {
            description: "a text",
            content: {
              "text/plain": { schema: { type: "string", maxLength: 5 } },
              "text/csv": { schema: { type: "integer" } },
              "application/xml": { schema: open },
              "application/x-ndjson": {
                schema: { type: "object", required: ["a"], properties: { a: {} } },
              },
            },
          },
        },
      },
    },
    "/composed": {
      get: {
        operationId: "composed",
        responses: {
          "200": {
            description: "with headers of any form",
            headers: {
              total: { schema: { anyOf: [{ type: "integer" }, { type: "null" }] } },
              sizes: { schema: { allOf: [{ type: "array", items: { type: "number" } }] } },
              area: { schema: { type: "object", required: ["x"], properties: { x: { type: "integer" } } } },
              point: { explode: true, schema: { type: "object", properties: { x: { type: "integer" } } } },
              page: { content: { "application/json": { schema: { type: "object", required: ["next"] } } } },
              "content-type": { required: true, schema: { enum: ["application/json"] } },
              worn: { schema: { $ref: "#/components/schemas/None" } },
            },
            content: json(open),
          },
        },
      },
    },
    "/closed": {
      get: {
        operationId: "closed",
        responses: {
          "200": {
            description: "nothing else",
            content: json({ type: "object", properties: { id: {} }, additionalProperties: false }),
          },
        },
      },
    },
    "/kept": {
      get: {
        operationId: "kept",
        responses: {
          "200": {
            description: "without what is only sent",
            content: json({
              type: "object",
              required: ["id", "password"],
              properties: { id: {}, password: { type: "string", writeOnly: true } },
            }),
          },
        },
      },
    },
    "/inherited": {
      get: {
        operationId: "inherited",
        responses: {
          "200": {
            description: "with headers whose names every object knows",
            headers: {
              constructor: { required: true, schema: { type: "array", items: { type: "string" } } },
              toString: { required: true, schema: true },
            },
            content: json(open),
          },
        },
      },
    },
    "/tagged": {
      get: {
        operationId: "tagged",
        responses: {
          "200": {
            description: "with lists",
            headers: { Tags: { schema: { type: "array", maxItems: 2 } }, Any: { schema: true } },
            content: json(open),
          },
        },
      },
    },
  },
};

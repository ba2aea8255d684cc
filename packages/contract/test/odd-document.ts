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

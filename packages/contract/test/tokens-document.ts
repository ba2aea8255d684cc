import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";

const json = (schema: Schema) => ({ "application/json": { schema } });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/**
 * An API like Cloudflare's: an envelope that describes `result` once for all, and each family
 * again.
 */
export const tokensDocument: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Tokens", version: "1" },
  servers: [{ url: "https://api.example.com/client/v4" }, { url: "https://api.cloudflare.com/client/v4" }],
  paths: {
    "/tokens": {
      get: {
        operationId: "list-tokens",
        responses: {
          "200": { description: "a page", content: json(ref("TokenPage")) },
          "4XX": { description: "failed", content: json(ref("Failure")) },
        },
      },
    },
    "/tokens/{token_id}": {
      get: {
        operationId: "get-token",
        responses: { "200": { description: "a token", content: json(ref("OneToken")) } },
      },
      delete: {
        operationId: "delete-token",
        responses: { "202": { description: "soon" }, "204": { description: "gone" } },
      },
    },
    "/broken": {
      get: {
        operationId: "broken",
        responses: {
          "200": {
            description: "broken",
            content: json({ type: "object", properties: { a: { pattern: "(" } } }),
          },
        },
      },
    },
    "/plain": {
      get: {
        operationId: "plain",
        responses: {
          "200": {
            description: "no envelope",
            content: json({ type: "object", properties: { errors: {} } }),
          },
        },
      },
    },
    "/paced": {
      get: {
        operationId: "paced",
        responses: {
          "200": {
            description: "with headers",
            headers: {
              Ray: { required: true, schema: { type: "string", pattern: "^[0-9a-f]+$" } },
              Left: { schema: { type: "array", items: { type: "integer" } } },
              On: { schema: { type: "boolean" } },
            },
            content: json({
              type: "object",
              properties: { state: { type: "string", enum: ["on", "off"] }, more: { type: "object" } },
            }),
          },
        },
      },
    },
    "/archive": {
      get: {
        operationId: "archive",
        responses: { "200": { description: "bytes", content: { "application/*": {} } } },
      },
    },
  },
  components: {
    schemas: {
      Envelope: {
        type: "object",
        required: ["success", "errors", "result"],
        properties: {
          success: { type: "boolean" },
          errors: { type: "array", items: ref("ErrorItem") },
          result: { type: ["object", "array", "null"] },
        },
      },
      ErrorItem: {
        type: "object",
        required: ["code"],
        properties: { code: { type: "integer" }, message: { type: "string" } },
      },
      Token: {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "string" },
          name: { type: "string", maxLength: 10 },
          value: { type: "string", maxLength: 10 },
          client_secret: { type: "string", writeOnly: true },
        },
      },
      OneToken: { allOf: [ref("Envelope"), { properties: { result: ref("Token") } }] },
      TokenPage: {
        allOf: [ref("Envelope"), { properties: { result: { type: "array", items: ref("Token") } } }],
      },
      Failure: { allOf: [ref("Envelope"), { properties: { success: { const: false } } }] },
    },
  },
};

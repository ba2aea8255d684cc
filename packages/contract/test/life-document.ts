import type { OpenApiDocument, Schema } from "@cftokens/openapi";

const open: Schema = { type: "object", additionalProperties: true };
const answer = (schema: Schema = open, example: unknown = {}) => ({
  "200": { description: "right", content: { "application/json": { schema, example } } },
  "4XX": { description: "refused", content: { "application/json": { schema: open } } },
});
const body = (schema: Schema) => ({ required: true, content: { "application/json": { schema } } });

const token: Schema = {
  type: "object",
  required: ["name"],
  properties: {
    name: { type: "string" },
    note: { type: "string" },
    password: { type: "string", writeOnly: true },
  },
};
const entry: Schema = { type: "object", properties: { id: {}, name: {}, note: {} } };
const list: Schema = { type: "object", properties: { result: { type: "array", items: entry } } };

/** An API with the paths of Cloudflare's user tokens and schemas that allow nearly everything: only state can be wrong. */
export const lifeDocument: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Lives", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/user/tokens": {
      get: { operationId: "list", responses: answer(list, { result: [] }) },
      post: { operationId: "create", requestBody: body(token), responses: answer() },
    },
    "/keys": {
      get: { operationId: "list-keys", responses: answer(list, { result: [] }) },
      post: { operationId: "create-key", requestBody: body(token), responses: answer() },
    },
    "/keys/{key_id}": { delete: { operationId: "remove-key", responses: answer() } },
    "/user/tokens/verify": { get: { operationId: "verify", responses: answer() } },
    "/user/tokens/{token_id}": {
      get: { operationId: "read", responses: answer() },
      put: { operationId: "update", requestBody: body(token), responses: answer() },
      delete: { operationId: "remove", responses: answer() },
    },
    "/user/tokens/{token_id}/value": { put: { operationId: "roll", responses: answer() } },
    "/user/tokens/{token_id}/rotate": { post: { operationId: "rotate", responses: answer() } },
  },
};

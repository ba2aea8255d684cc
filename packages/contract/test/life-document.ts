import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";

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
    status: { type: "string" },
    password: { type: "string", writeOnly: true },
  },
};
const withId: Schema = {
  ...open,
  properties: { result: { ...open, properties: { id: { type: ["string", "number"] } } } },
};
const entry: Schema = { type: "object", properties: { id: {}, name: {}, note: {} } };
const list: Schema = { type: "object", properties: { result: { type: "array", items: entry } } };

/**
 * An API with the paths of Cloudflare's user tokens and schemas that allow nearly everything: only
 * state can be wrong.
 */
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
    "/keys/{key_id}": {
      patch: { operationId: "update-key", requestBody: body(token), responses: answer() },
      delete: { operationId: "remove-key", responses: answer() },
    },
    "/notes": { get: { operationId: "list-notes", responses: answer(list, { result: [] }) } },
    "/notes/{note_id}": { get: { operationId: "read-note", responses: answer() } },
    "/keys/{key_id}/value": {
      put: { operationId: "roll-key", responses: answer() },
      get: { operationId: "show-key-value", responses: answer() },
    },
    "/accounts/{account_id}/tokens": {
      get: { operationId: "list-account-tokens", responses: answer(open, { result: [] }) },
      post: {
        operationId: "create-account-token",
        requestBody: { content: { "text/plain": {} } },
        responses: answer(),
      },
    },
    "/accounts/{account_id}/tokens/{token_id}": {
      put: {
        operationId: "update-account-token",
        requestBody: { content: { "text/plain": {} } },
        responses: answer(),
      },
    },
    "/user/tokens/verify": { get: { operationId: "verify", responses: answer() } },
    "/user/tokens/{token_id}": {
      get: { operationId: "read", responses: answer(withId) },
      put: { operationId: "update", requestBody: body(token), responses: answer() },
      delete: { operationId: "remove", responses: answer() },
    },
    "/user/tokens/{token_id}/value": { put: { operationId: "roll", responses: answer() } },
    "/user/tokens/{token_id}/rotate": { post: { operationId: "rotate", responses: answer() } },
  },
};

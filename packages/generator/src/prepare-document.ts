import type { OpenApiDocument } from "@cftokens/openapi";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { resolveRef } from "@cftokens/openapi/schema";
import type { DescribedOperation } from "./describe-document.ts";
import { preferredMediaType } from "./preferred-media-type.ts";

/**
 * A copy of a document for openapi-typescript. Operations and statuses are named as
 * `listOperations` names them, so that the types have the names that the generated functions look
 * for. Left out are examples of bodies and parameters, because it takes a `$ref` in an example for
 * one of the document's, and what is never sent or read: answers' bodies of HEAD, and all media
 * types of a body but one.
 */
export function prepareDocument(
  document: OpenApiDocument,
  operations: readonly DescribedOperation[],
): JsonObject {
  const ids = new Map(
    operations.map(({ operation }) => [`${operation.method} ${operation.path}`, operation.id]),
  );
  // Other members of `paths` are extensions.
  const written = Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith("/"));
  const paths = written.map(([path, item]) => [
    path,
    mapMembers(resolveRef(document, item), (value, key) => {
      if (key === "parameters") return mapItems(value, withoutExamples);
      const operationId = ids.get(`${key.toUpperCase()} ${path}`);
      if (operationId === undefined) return value;
      const prepared = prepareOperation(value);
      return key === "head" ? { ...withoutBodies(prepared), operationId } : { ...prepared, operationId };
    }),
  ]);
  return {
    ...document,
    paths: Object.fromEntries(paths),
    ...(document.components && { components: mapMembers(document.components, prepareComponents) }),
  };
}

function prepareComponents(named: unknown, kind: string): unknown {
  if (kind === "parameters" || kind === "headers") return mapMembers(named, withoutExamples);
  return kind === "responses" || kind === "requestBodies" ? mapMembers(named, prepareBody) : named;
}

function prepareOperation(operation: unknown): JsonObject {
  return mapMembers(operation, (value, key) => {
    if (key === "parameters") return mapItems(value, withoutExamples);
    if (key === "requestBody") return prepareBody(value);
    return key === "responses" ? prepareResponses(value) : value;
  });
}

function withoutBodies(operation: JsonObject): JsonObject {
  return { ...operation, responses: mapMembers(operation["responses"], () => ({ description: "" })) };
}

function prepareResponses(responses: unknown): JsonObject {
  const named = Object.entries(isJsonObject(responses) ? responses : {}).map(([status, response]) => [
    statusName(status),
    prepareBody(response),
  ]);
  return Object.fromEntries(named);
}

function statusName(status: string): string {
  if (/^default$/iu.test(status)) return "default";
  return /^\dxx$/iu.test(status) ? status.toUpperCase() : status;
}

function prepareBody(body: unknown): unknown {
  return mapMembers(body, (value, key) => (key === "content" ? prepareContent(value) : value));
}

function prepareContent(content: unknown): JsonObject {
  const chosen = preferredMediaType(Object.keys(isJsonObject(content) ? content : {}));
  const kept = Object.entries(isJsonObject(content) ? content : {}).filter(([type]) => type === chosen);
  return mapMembers(Object.fromEntries(kept), withoutExamples);
}

function withoutExamples(owner: unknown): unknown {
  if (!isJsonObject(owner)) return owner;
  const { example: _, examples: __, ...rest } = owner;
  return mapMembers(rest, (value, key) => (key === "content" ? mapMembers(value, withoutExamples) : value));
}

function mapMembers(owner: unknown, change: (value: unknown, key: string) => unknown): JsonObject {
  const members = Object.entries(isJsonObject(owner) ? owner : {});
  return Object.fromEntries(members.map(([key, value]) => [key, change(value, key)]));
}

function mapItems(items: unknown, change: (value: unknown) => unknown): unknown {
  return Array.isArray(items) ? items.map((item) => change(item)) : items;
}

import type { OpenApiDocument } from "@cftokens/openapi";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import type { DescribedOperation } from "./describe-document.ts";

/**
 * A copy of a document for openapi-typescript. Operations and statuses are named as `listOperations` names them, so that
 * the types have the names that the generated functions look for; examples of bodies and parameters are left out,
 * because it takes a `$ref` in an example for one of the document's.
 */
export function prepareDocument(
  document: OpenApiDocument,
  operations: readonly DescribedOperation[],
): JsonObject {
  const ids = new Map(
    operations.map(({ operation }) => [`${operation.method} ${operation.path}`, operation.id]),
  );
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path,
    mapMembers(item, (value, key) => {
      if (key === "parameters") return mapItems(value, withoutExamples);
      const operationId = ids.get(`${key.toUpperCase()} ${path}`);
      return operationId === undefined ? value : { ...prepareOperation(value), operationId };
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

function prepareResponses(responses: unknown): JsonObject {
  const named = Object.entries(isJsonObject(responses) ? responses : {}).map(([status, response]) => [
    statusName(status),
    prepareBody(response),
  ]);
  return Object.fromEntries(named);
}

function statusName(status: string): string {
  if (/^default$/i.test(status)) return "default";
  return /^\dxx$/i.test(status) ? status.toUpperCase() : status;
}

function prepareBody(body: unknown): unknown {
  return mapMembers(body, (value, key) => (key === "content" ? mapMembers(value, withoutExamples) : value));
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

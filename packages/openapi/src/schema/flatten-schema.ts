import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { joinProperties } from "./join-properties.ts";

/**
 * Flattens a schema into one without `$ref`, `allOf`, `oneOf` and `anyOf` that shows what a value
 * may look like. It takes the first alternative, the later of two equal keywords, both descriptions
 * of one member, and the types that all parts allow. Use it to show a schema, not to validate. A
 * schema that is composed of itself is left out the second time.
 */
export function flattenSchema(document: OpenApiDocument, schema: SchemaObject): SchemaObject {
  return flatten(document, schema, new Set());
}

function flatten(document: OpenApiDocument, schema: Schema, visited: ReadonlySet<Schema>): SchemaObject {
  if (typeof schema === "boolean" || visited.has(schema)) return {};
  const { $ref, allOf = [], oneOf = [], anyOf = [], ...own } = schema;
  const target = $ref === undefined ? [] : [resolveRef<SchemaObject>(document, schema)];
  const parts = [...target, ...allOf, ...oneOf.slice(0, 1), ...anyOf.slice(0, 1)];
  const seen = new Set([...visited, schema]);
  return [...parts.map((part) => flatten(document, part, seen)), own].reduce(join, {});
}

function join(first: SchemaObject, second: SchemaObject): SchemaObject {
  const properties = joinProperties(first.properties ?? {}, second.properties ?? {});
  const required = new Set([...(first.required ?? []), ...(second.required ?? [])]);
  const type = joinTypes(first.type, second.type);
  return {
    ...first,
    ...second,
    ...(type !== undefined && { type }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.size > 0 && { required: [...required] }),
  };
}

function joinTypes(first: SchemaObject["type"], second: SchemaObject["type"]): SchemaObject["type"] {
  if (first === undefined || second === undefined) return first ?? second;
  const common = [first].flat().filter((type) => [second].flat().includes(type));
  return common.length === 0 ? second : common;
}

import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { isJsonObject } from "@cftokens/openapi/json";
import { listParts, targetOf } from "@cftokens/openapi/schema";

/**
 * A copy of a document, or of a part of it, that says in place what openapi-typescript does not
 * look up: a property whose `$ref` or `allOf` leads to a readOnly or writeOnly schema is marked
 * itself, and a discriminator that names a schema refers to it.
 */
export function markReferences(document: OpenApiDocument, part: unknown): unknown {
  return copy(document, part);
}

function copy(document: OpenApiDocument, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => copy(document, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const copied = copy(document, member);
      if (name === "properties") return [name, markProperties(document, copied)];
      return [name, name === "discriminator" ? qualifyMapping(document, copied) : copied];
    }),
  );
}

// A mapping may name a schema instead of referring to it (OpenAPI 3.1, Discriminator Object).
function qualifyMapping({ components }: OpenApiDocument, discriminator: unknown): unknown {
  if (!isJsonObject(discriminator) || !isJsonObject(discriminator["mapping"])) return discriminator;
  const mapping = Object.entries(discriminator["mapping"]).map(([value, schema]) => {
    const isName = typeof schema === "string" && Object.hasOwn(components?.schemas ?? {}, schema);
    return [value, isName ? `#/components/schemas/${schema}` : schema];
  });
  return { ...discriminator, mapping: Object.fromEntries(mapping) };
}

function markProperties(document: OpenApiDocument, properties: unknown): unknown {
  if (typeof properties !== "object" || properties === null) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]: [string, Schema]) => [name, mark(document, property)]),
  );
}

function mark(document: OpenApiDocument, property: Schema): Schema {
  if (typeof property !== "object" || property === null || Array.isArray(property)) return property;
  const parts = listParts([property], (part) => [...targetOf(document, part), ...(part.allOf ?? [])]);
  const marks = (["readOnly", "writeOnly"] as const).filter((keyword) =>
    parts.some((part) => part[keyword] === true),
  );
  return { ...property, ...Object.fromEntries(marks.map((keyword) => [keyword, true])) };
}

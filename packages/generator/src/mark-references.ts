import type { OpenApiDocument, Schema } from "@cftokens/openapi";
import { resolveRef } from "@cftokens/openapi";

/**
 * A copy of a document in which a property whose `$ref` or `allOf` leads to a readOnly or writeOnly schema says so itself:
 * openapi-typescript looks no further than the property.
 */
export function markReferences(document: OpenApiDocument): unknown {
  return copy(document, document);
}

function copy(document: OpenApiDocument, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => copy(document, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const copied = copy(document, member);
      return [name, name === "properties" ? markProperties(document, copied) : copied];
    }),
  );
}

function markProperties(document: OpenApiDocument, properties: unknown): unknown {
  if (typeof properties !== "object" || properties === null) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]: [string, Schema]) => [name, mark(document, property)]),
  );
}

function mark(document: OpenApiDocument, property: Schema): Schema {
  if (typeof property !== "object" || property === null || Array.isArray(property)) return property;
  const marks = (["readOnly", "writeOnly"] as const).filter((keyword) =>
    isMarked(document, property, { keyword, seen: [] }),
  );
  return { ...property, ...Object.fromEntries(marks.map((keyword) => [keyword, true])) };
}

interface Search {
  readonly keyword: "readOnly" | "writeOnly";
  readonly seen: readonly Schema[];
}

function isMarked(document: OpenApiDocument, written: Schema, { keyword, seen }: Search): boolean {
  if (typeof written === "boolean" || seen.includes(written)) return false;
  if (written[keyword] === true) return true;
  const schema = resolveRef(document, written);
  if (typeof schema === "boolean") return false;
  return (
    schema[keyword] === true ||
    (schema.allOf ?? []).some((part) => isMarked(document, part, { keyword, seen: [...seen, written] }))
  );
}

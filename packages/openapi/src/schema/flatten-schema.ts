import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { listParts, targetOf } from "./list-parts.ts";

/**
 * Flattens a schema into one without `$ref`, `allOf`, `oneOf` and `anyOf` that shows what a value
 * may look like. It takes the first alternative, the later of two equal keywords, both descriptions
 * of one member, and the types that all parts allow. Use it to show a schema, not to validate. A
 * schema that is reached in several ways counts once.
 */
export function flattenSchema(document: OpenApiDocument, schema: SchemaObject): SchemaObject {
  return joinParts(listShownParts(document, [schema]));
}

/** The parts of a schema of which flattenSchema makes one, inner ones first. */
export function listShownParts(
  document: OpenApiDocument,
  schemas: readonly Schema[],
): readonly SchemaObject[] {
  // Listed backwards, so that a later part stands behind an earlier one and what is made of parts
  // behind them.
  return listParts(schemas.toReversed(), (schema) => shownParts(document, schema).toReversed()).toReversed();
}

/** What one schema is made of when its first alternatives are taken. */
export function shownParts(document: OpenApiDocument, schema: SchemaObject): readonly Schema[] {
  const { allOf = [], oneOf = [], anyOf = [] } = schema;
  return [...targetOf(document, schema), ...allOf, ...oneOf.slice(0, 1), ...anyOf.slice(0, 1)];
}

/** Joins schemas that all apply to one value into one; the later ones win. */
export function joinParts(parts: readonly SchemaObject[]): SchemaObject {
  const described = new Map<string, Schema[]>();
  const required = new Set<string>();
  let type: SchemaObject["type"];
  for (const part of parts) {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      const known = described.get(name);
      if (known === undefined) described.set(name, [property]);
      else known.push(property);
    }
    for (const name of part.required ?? []) required.add(name);
    type = joinTypes(type, part.type);
  }
  const properties = [...described].map(([name, all]) => [name, all.length === 1 ? all[0] : { allOf: all }]);
  const {
    $ref: _,
    allOf: __,
    oneOf: ___,
    anyOf: ____,
    ...keywords
  } = Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
  return {
    ...keywords,
    ...(type !== undefined && { type }),
    ...(described.size > 0 && { properties: Object.fromEntries(properties) }),
    ...(required.size > 0 && { required: [...required] }),
  };
}

function joinTypes(first: SchemaObject["type"], second: SchemaObject["type"]): SchemaObject["type"] {
  if (first === undefined || second === undefined) return first ?? second;
  const common = [first].flat().filter((type) => [second].flat().includes(type));
  return common.length === 0 ? second : common;
}

import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";

/**
 * Lists the schemas that apply to one value together: the given ones and all that they are made of,
 * outer ones first. `partsOf` names what one schema is made of: its target, its `allOf`, its
 * alternatives. Each is listed once, whichever ways lead to it, so the time is linear in their
 * number and recursion ends at what a reference means.
 */
export function listParts(
  schemas: readonly Schema[],
  partsOf: (schema: SchemaObject) => readonly Schema[],
): readonly SchemaObject[] {
  return collectOnce(
    schemas.filter((schema) => typeof schema !== "boolean"),
    (schema) => schema,
    (schema) => partsOf(schema).filter((part) => typeof part !== "boolean"),
  );
}

/**
 * Lists what can be reached from some items, each once by its key, an item before what follows it.
 * It does not recurse, so a long chain does no harm.
 */
export function collectOnce<Item>(
  start: readonly Item[],
  keyOf: (item: Item) => unknown,
  next: (item: Item) => readonly Item[],
): readonly Item[] {
  const found = new Map<unknown, Item>();
  const open = start.toReversed();
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const key = keyOf(item);
    if (found.has(key)) continue;
    found.set(key, item);
    for (const one of next(item).toReversed()) open.push(one);
  }
  return [...found.values()];
}

/** What a schema refers to, as a list of one; empty without `$ref`. Throws as resolveRef does. */
export function targetOf(document: OpenApiDocument, schema: SchemaObject): readonly SchemaObject[] {
  return schema.$ref === undefined ? [] : [resolveRef<SchemaObject>(document, schema)];
}

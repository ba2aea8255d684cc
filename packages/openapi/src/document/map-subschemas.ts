import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import type { SchemaObject } from "./openapi-document.ts";

// Keywords whose value is one schema.
const single = new Set([
  "items",
  "contains",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "propertyNames",
  "contentSchema",
  "not",
  "if",
  "then",
  "else",
]);
// Keywords whose value is a list of schemas.
const listed = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
// Keywords whose value is an object of schemas.
const named = new Set(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]);

/**
 * A schema with `change` applied to each schema directly below it; `change` is given the place of
 * that schema as pointer segments. Values that only look like schemas (`enum`, `const`, `default`,
 * `examples`) stay as they are, and so does a schema below which nothing changes: it is not copied.
 */
export function mapSubschemas(
  schema: SchemaObject,
  change: (subschema: SchemaObject, place: readonly string[]) => unknown,
): SchemaObject {
  const changeOne = (value: unknown, place: readonly string[]) =>
    isJsonObject(value) ? change(value, place) : value;
  return mapMembers(schema, (value, keyword) => {
    if (single.has(keyword)) return changeOne(value, [keyword]);
    if (listed.has(keyword) && Array.isArray(value))
      return mapItems(value, (one, index) => changeOne(one, [keyword, String(index)]));
    if (named.has(keyword) && isJsonObject(value))
      return mapMembers(value, (one, name) => changeOne(one, [keyword, name]));
    return value;
  });
}

/** The schemas directly below a schema, those that are booleans left out. */
export function subschemasOf(schema: SchemaObject): readonly SchemaObject[] {
  const below: SchemaObject[] = [];
  mapSubschemas(schema, (subschema) => below.push(subschema));
  return below;
}

/** An object with each member changed; the object itself where none becomes another value. */
export function mapMembers<Members extends JsonObject>(
  object: Members,
  change: (value: unknown, name: string) => unknown,
): Members {
  const before = Object.entries(object);
  const after = before.map(([name, value]): [string, unknown] => [name, change(value, name)]);
  if (before.every(([, value], index) => value === after[index]?.[1])) return object;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the members have the names of before
  return Object.fromEntries(after) as Members;
}

/** A list with each item changed; the list itself where none becomes another value. */
export function mapItems(
  list: readonly unknown[],
  change: (value: unknown, index: number) => unknown,
): readonly unknown[] {
  const after = list.map(change);
  return list.every((value, index) => value === after[index]) ? list : after;
}

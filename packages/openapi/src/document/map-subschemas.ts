import { isJsonObject } from "../json/json-object.ts";
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
 * Copies a schema with `change` applied to each schema directly below it; `change` is given the
 * place of that schema as pointer segments. Values that only look like schemas (`enum`, `const`,
 * `default`, `examples`) stay as they are.
 */
export function mapSubschemas(
  schema: SchemaObject,
  change: (subschema: SchemaObject, place: readonly string[]) => unknown,
): SchemaObject {
  const changeOne = (value: unknown, place: readonly string[]) =>
    isJsonObject(value) ? change(value, place) : value;
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (single.has(keyword)) return [keyword, changeOne(value, [keyword])];
    if (listed.has(keyword) && Array.isArray(value)) {
      return [keyword, value.map((one, index) => changeOne(one, [keyword, String(index)]))];
    }
    if (named.has(keyword) && isJsonObject(value)) {
      const members = Object.entries(value).map(([name, one]) => [name, changeOne(one, [keyword, name])]);
      return [keyword, Object.fromEntries(members)];
    }
    return [keyword, value];
  });
  return Object.fromEntries(entries);
}

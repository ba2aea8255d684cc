import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { canonicalJson } from "../json/canonical-json.ts";
import { isJsonObject } from "../json/json-object.ts";
import { listParts, targetOf } from "./list-parts.ts";

/**
 * Whether a value is roughly one of a schema: of its types, among its values, and its members and
 * items likewise. It is for values that a document shows, which are right nearly always; a
 * validator judges. After many steps it says yes.
 */
export function fitsSchema(document: OpenApiDocument, schema: Schema, shown: unknown): boolean {
  let steps = 0;
  const fits = (one: Schema, given: unknown, depth: number): boolean => {
    steps += 1;
    if (typeof one === "boolean" || steps > mostSteps || depth > deepest) return one !== false;
    const below: Fits = (inner, value) => fits(inner, value, depth + 1);
    const parts = listParts([one], (part) => [...targetOf(document, part), ...(part.allOf ?? [])]);
    return parts.every(
      (part) =>
        isAmong(part, given) &&
        isBelow(part, given, below) &&
        [part.anyOf, part.oneOf].every(
          (branches) => branches === undefined || branches.some((branch) => below(branch, given)),
        ),
    );
  };
  return fits(schema, shown, 0);
}

function isAmong({ type, enum: values, const: only }: SchemaObject, value: unknown): boolean {
  const given = only === undefined ? values : [only];
  const types = type === undefined ? undefined : [type].flat();
  return (
    (given === undefined || given.some((one) => canonicalJson(one) === canonicalJson(value))) &&
    (types === undefined || types.some((one) => isOfType(one, value)))
  );
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "integer") return Number.isInteger(value);
  const own = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return own === type;
}

type Fits = (schema: Schema, value: unknown) => boolean;

function isBelow({ properties = {}, items, prefixItems = [] }: SchemaObject, value: unknown, fits: Fits) {
  if (Array.isArray(value))
    return value.every((item, index) => fits(prefixItems[index] ?? items ?? true, item));
  if (!isJsonObject(value)) return true;
  return Object.entries(value).every(
    ([name, member]) => !Object.hasOwn(properties, name) || fits(properties[name] ?? true, member),
  );
}

const mostSteps = 10_000;
const deepest = 200;

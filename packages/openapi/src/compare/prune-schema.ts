import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { isJsonObject } from "../json/json-object.ts";

/**
 * Copies of a schema what some values can meet, with what its references mean in their place. For
 * these values the copy says what the schema says, and it is small however large the document is.
 * Undefined where the schema refers to what only a whole document has (`$dynamicRef`).
 */
export function pruneSchema(
  document: OpenApiDocument,
  schema: Schema,
  values: readonly unknown[],
): Schema | undefined {
  try {
    return prune(schema, values, { document, around: new Set() });
  } catch (error) {
    if (error instanceof CannotPrune) return undefined;
    throw error;
  }
}

class CannotPrune extends Error {}

interface Surroundings {
  readonly document: OpenApiDocument;
  /** The schemas of the same values that are being copied. */
  readonly around: ReadonlySet<SchemaObject>;
}

function prune(schema: Schema, values: readonly unknown[], at: Surroundings): Schema {
  if (typeof schema === "boolean") return schema;
  if (values.length === 0) return marksOf(schema, at);
  if (schema["$dynamicRef"] !== undefined) throw new CannotPrune("$dynamicRef");
  if (at.around.has(schema)) return true;
  const here = { ...at, around: new Set([...at.around, schema]) };
  const inside = { ...at, around: new Set<SchemaObject>() };
  const entries = Object.entries(schema).flatMap(([keyword, value]): readonly [string, unknown][] => {
    if (left.has(keyword) || value === undefined) return [];
    if (lists.has(keyword) && Array.isArray(value)) {
      return [[keyword, value.map((one: Schema) => prune(one, values, here))]];
    }
    if (singles.has(keyword) && isSchema(value)) return [[keyword, prune(value, values, here)]];
    if (keyword === "dependentSchemas" && isJsonObject(value)) {
      return [[keyword, mapSchemas(value, (one) => prune(one, values, here))]];
    }
    return [[keyword, pruneInside(keyword, value, { values, inside })]];
  });
  const copy: SchemaObject = { ...Object.fromEntries(entries), ...marksOf(schema, at) };
  if (schema.$ref === undefined) return copy;
  const target = resolveRef<SchemaObject>(at.document, { $ref: schema.$ref });
  return { ...copy, allOf: [...(copy.allOf ?? []), prune(target, values, here)] };
}

// Whether a member is sent at all is asked of the schema itself.
function marksOf(schema: SchemaObject, { document }: Surroundings): SchemaObject {
  const target =
    schema.$ref === undefined ? schema : resolveRef<SchemaObject>(document, { $ref: schema.$ref });
  return {
    ...((schema.readOnly ?? target.readOnly) === true && { readOnly: true }),
    ...((schema.writeOnly ?? target.writeOnly) === true && { writeOnly: true }),
  };
}

interface Inside {
  readonly values: readonly unknown[];
  readonly inside: Surroundings;
}

function pruneInside(keyword: string, value: unknown, { values, inside }: Inside): unknown {
  const objects = values.filter(isJsonObject);
  const arrays = values.filter((one) => Array.isArray(one));
  const reach = (one: Schema, below: readonly unknown[]) => prune(one, below, inside);
  if (keyword === "properties" && isJsonObject(value)) {
    const kept = Object.entries(value).flatMap(([name, one]): readonly (readonly [string, Schema])[] => {
      const below = objects.flatMap((object) => (Object.hasOwn(object, name) ? [object[name]] : []));
      if (!isSchema(one)) return [];
      const copy = reach(one, below);
      const isBare = below.length === 0 && (typeof copy === "boolean" || Object.keys(copy).length === 0);
      return isBare ? [] : [[name, copy]];
    });
    return Object.fromEntries(kept);
  }
  if (keyword === "patternProperties" && isJsonObject(value)) {
    return mapSchemas(value, (one) => reach(one, objects.flatMap(Object.values)));
  }
  if (keyword === "prefixItems" && Array.isArray(value)) {
    return value.map((one: Schema, index) =>
      reach(
        one,
        arrays.flatMap((array) => (index < array.length ? [array[index]] : [])),
      ),
    );
  }
  if (!isSchema(value)) return value;
  if (ofMembers.has(keyword)) return reach(value, objects.flatMap(Object.values));
  if (ofItems.has(keyword)) return reach(value, arrays.flat());
  return keyword === "propertyNames" ? reach(value, objects.flatMap(Object.keys)) : value;
}

function mapSchemas(
  schemas: Readonly<Record<string, unknown>>,
  change: (schema: Schema) => Schema,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, one]) => [name, isSchema(one) ? change(one) : one]),
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "boolean" || isJsonObject(value);
}

const left = new Set(
  [
    "$ref $id $anchor $schema $defs definitions $comment $dynamicAnchor discriminator title description",
    "examples example default deprecated externalDocs xml contentSchema contentMediaType contentEncoding",
  ].flatMap((names) => names.split(" ")),
);
const lists = new Set(["allOf", "anyOf", "oneOf"]);
const singles = new Set(["not", "if", "then", "else"]);
const ofMembers = new Set(["additionalProperties", "unevaluatedProperties"]);
const ofItems = new Set(["items", "contains", "unevaluatedItems"]);

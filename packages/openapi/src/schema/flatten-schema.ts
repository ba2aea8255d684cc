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
  const chosen = [...oneOf.slice(0, 1), ...anyOf.slice(0, 1)];
  const named = chosen.flatMap((branch) => discriminatedPart(document, schema, branch));
  return [...targetOf(document, schema), ...allOf, ...chosen, ...named];
}

// What a discriminator says of its member in a branch that declares it and allows that: a name of
// the mapping, else the branch's own (OpenAPI 3.1, Discriminator Object).
function discriminatedPart(
  document: OpenApiDocument,
  schema: SchemaObject,
  branch: Schema,
): readonly Schema[] {
  if (schema.discriminator === undefined || typeof branch === "boolean") return [];
  // One object for a branch, however often it is asked for: recursion ends at what is known.
  const known = discriminatedParts.get(branch) ?? readDiscriminated(document, schema, branch);
  discriminatedParts.set(branch, known);
  return known;
}

const discriminatedParts = new WeakMap<SchemaObject, readonly Schema[]>();

function readDiscriminated(
  document: OpenApiDocument,
  { discriminator }: SchemaObject,
  branch: SchemaObject,
): readonly Schema[] {
  if (discriminator === undefined || branch.$ref === undefined) return [];
  const { propertyName, mapping = {} } = discriminator;
  const partsOf = (schemas: readonly Schema[]) =>
    listParts(schemas, (part) => [...targetOf(document, part), ...(part.allOf ?? [])]);
  const declared = partsOf([branch]).flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, propertyName) ? [properties[propertyName] ?? true] : [],
  );
  const own = branch.$ref.slice(branch.$ref.lastIndexOf("/") + 1);
  const [mapped] = Object.entries(mapping).find(([, named]) => named === branch.$ref || named === own) ?? [];
  const name = mapped ?? own;
  const isAllowed = partsOf(declared).every(
    ({ const: only = name, enum: values = [name] }) => only === name && values.includes(name),
  );
  return declared.length > 0 && isAllowed ? [{ properties: { [propertyName]: { const: name } } }] : [];
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

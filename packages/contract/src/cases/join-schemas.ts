import type { OpenApiDocument } from "@cftokens/openapi";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";
import { joinProperties, resolveRef, toUnicodePattern } from "@cftokens/openapi/schema";

/**
 * Resolves `$ref`, `allOf`, `oneOf` and `anyOf`: one plain schema for each combination of
 * alternatives, up to a handful. Values that are generated from them nearly always fit; the
 * validator decides.
 */
export function schemaVariants(document: OpenApiDocument, schema: Schema): readonly SchemaObject[] {
  return variants(document, schema, new Map());
}

const mostVariants = 12;

function variants(
  document: OpenApiDocument,
  schema: Schema,
  known: Map<Schema, readonly SchemaObject[]>,
): readonly SchemaObject[] {
  if (typeof schema === "boolean") return schema ? [{}] : [];
  const found = known.get(schema);
  if (found !== undefined) return found;
  // A schema that is made of itself says nothing more the second time.
  known.set(schema, [{}]);
  const { $ref, allOf = [], oneOf, anyOf, ...own } = schema;
  const target = $ref === undefined ? [] : [resolveRef<SchemaObject>(document, { $ref })];
  const all = [...target, ...allOf].map((part) => variants(document, part, known));
  const alternatives = [oneOf, anyOf]
    .filter((list) => list !== undefined)
    .map((list) => list.flatMap((branch) => ofBranch(schema, branch)));
  const factors = [...all, ...alternatives, [own]];
  const made = factors.reduce<readonly SchemaObject[]>(
    (lefts, factor) =>
      lefts.flatMap((left) => factor.map((right) => join(left, right))).slice(0, mostVariants),
    [{}],
  );
  known.set(schema, made);
  return made;

  function ofBranch(parent: SchemaObject, branch: Schema): readonly SchemaObject[] {
    return variants(document, branch, known).map((one) => join(one, nameOf(one, parent, branch)));
  }

  // Nothing, where the branch says itself which other values name it.
  function nameOf(one: SchemaObject, parent: SchemaObject, branch: Schema): SchemaObject {
    const property = parent.discriminator?.propertyName ?? "";
    const member = Object.hasOwn(one.properties ?? {}, property) ? one.properties?.[property] : undefined;
    const { schema: naming, name } = named(parent, branch);
    const isNamed =
      member !== undefined &&
      variants(document, member, known).every((say) => say.enum !== undefined && !say.enum.includes(name));
    return isNamed ? {} : naming;
  }
}

// The value that a discriminator requires for a branch: its name (OpenAPI 3.1, Discriminator
// Object).
function named(
  { discriminator }: SchemaObject,
  branch: Schema,
): { readonly schema: SchemaObject; readonly name?: string } {
  const $ref = typeof branch === "boolean" ? undefined : branch.$ref;
  if (discriminator === undefined || $ref === undefined) return { schema: {} };
  const { propertyName, mapping = {} } = discriminator;
  const mapped = Object.entries(mapping).find(
    ([, target]) => $ref === target || $ref.endsWith(`/${target}`),
  )?.[0];
  const name = mapped ?? $ref.slice($ref.lastIndexOf("/") + 1);
  const schema = { properties: { [propertyName]: { const: name } }, required: [propertyName] };
  return { schema, name };
}

function join(first: SchemaObject, second: SchemaObject): SchemaObject {
  const required = [...new Set([...(first.required ?? []), ...(second.required ?? [])])];
  const properties = joinProperties(
    { ...first.properties, ...forbidden(second, first) },
    { ...second.properties, ...forbidden(first, second) },
  );
  const isClosed = [first, second].some(({ additionalProperties }) => additionalProperties === false);
  const type = joinLists(
    first.type === undefined ? undefined : [first.type].flat(),
    second.type === undefined ? undefined : [second.type].flat(),
  );
  const values = joinLists(valuesOf(first), valuesOf(second));
  const { const: _, ...others } = { ...first, ...second };
  const joined: SchemaObject = {
    ...others,
    ...(required.length > 0 && { required }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(isClosed && { additionalProperties: false }),
    ...(type !== undefined && { type }),
    ...(values !== undefined && { enum: values }),
  };
  const patterns = [...new Set([first, second].flatMap(patternsOf))];
  return {
    ...joined,
    ...(patterns.length > 1 && { [morePatterns]: patterns }),
    ...tightest(first, second),
  };
}

// The members of another part that a part without additional members forbids.
function forbidden(
  { additionalProperties, properties = {}, patternProperties = {} }: SchemaObject,
  other: SchemaObject,
): Readonly<Record<string, Schema>> {
  if (additionalProperties !== false) return {};
  const patterns = Object.keys(patternProperties).map((one) => new RegExp(toUnicodePattern(one), "u"));
  const names = Object.keys(other.properties ?? {}).filter(
    (name) => !Object.hasOwn(properties, name) && !patterns.some((one) => one.test(name)),
  );
  return Object.fromEntries(names.map((name) => [name, false]));
}

// The member of a joined schema that has all patterns that a text must match.
const morePatterns = "x-patterns";

/** The patterns of a schema, which joining may have made several. */
export function patternsOf(schema: SchemaObject): readonly string[] {
  const several = schema[morePatterns];
  if (Array.isArray(several)) return several.filter((one) => typeof one === "string");
  return schema.pattern === undefined ? [] : [schema.pattern];
}

// A constant is an enum of one: of two that differ nothing is left.
function valuesOf(schema: SchemaObject): SchemaObject["enum"] {
  return schema.const === undefined ? schema.enum : [schema.const];
}

function joinLists<Item>(first: readonly Item[] | undefined, second: readonly Item[] | undefined) {
  if (first === undefined || second === undefined) return first ?? second;
  return first.filter((item) => second.some((other) => JSON.stringify(other) === JSON.stringify(item)));
}

function tightest(first: SchemaObject, second: SchemaObject): SchemaObject {
  const choose = (names: readonly string[], of: (...numbers: number[]) => number) =>
    names.flatMap((name) => {
      const numbers = [first[name], second[name]].filter((limit) => typeof limit === "number");
      return numbers.length === 0 ? [] : [[name, of(...numbers)] as const];
    });
  return Object.fromEntries([...choose(lowerLimits, Math.max), ...choose(upperLimits, Math.min)]);
}

const lowerLimits = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const upperLimits = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

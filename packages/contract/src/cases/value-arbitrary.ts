import type { OpenApiDocument } from "@cftokens/openapi";
import type { Direction, Schema, SchemaObject } from "@cftokens/openapi/schema";
import fc, { type Arbitrary } from "fast-check";
import { depthsFor, type Depths, rememberVariants, type VariantsOf } from "./value-depths.ts";
import { Contradiction, NoCases } from "./no-cases.ts";
import { textArbitrary } from "./text-arbitrary.ts";

/**
 * Generates values that a schema nearly always accepts. It ignores rules that look beyond one place
 * (`not`, `if`, `dependentSchemas`), so the caller asks the validator. Recursion ends at
 * an optional member or an empty list. An alternative, a type or an optional member that no value
 * can be made for is left out: the pattern has a lookahead, the least number is beyond the
 * greatest, a value has more than mostLeast items. Throws NoCases where nothing is left, and
 * Contradiction where that is the fault of the schema.
 */
export function valueArbitrary(
  document: OpenApiDocument,
  schema: Schema,
  direction: Direction,
): Arbitrary<unknown> {
  const variantsOf = rememberVariants(document);
  const depths = depthsFor(schema, variantsOf);
  try {
    return ofSchema(schema, { variantsOf, direction, depth: 0, least: 1, ...depths, known: new Map() });
  } catch (error) {
    throw error instanceof NoCases ? error : new NoCases(error);
  }
}

interface Making extends Depths {
  readonly variantsOf: VariantsOf;
  readonly direction: Direction;
  readonly depth: number;
  /** How many values of this place a value has at least. */
  readonly least: number;
  /** What was made of a schema, by depth. */
  readonly known: Map<Schema, Map<number, Made>>;
}

// A generator of values, or why there is none.
type Made = { readonly values: Arbitrary<unknown> } | { readonly reason: unknown };

const mostItems = 3;

// How many items, members or characters a value is made of where its schema asks for so many.
const mostLeast = 10_000;

// What is made below a place, of which each value has so many. Throws for too many.
function belowOf(making: Making, count: number): Making {
  const least = making.least * Math.max(1, count);
  if (least > mostLeast) throw new Error(`a value would have ${least} parts or more`);
  return { ...making, depth: making.depth + 1, least };
}

function ofSchema(schema: Schema, making: Making): Arbitrary<unknown> {
  const made = attemptSchema(schema, making);
  if ("reason" in made) throw made.reason;
  return made.values;
}

function attemptSchema(schema: Schema, making: Making): Made {
  if (schema === true || isEmpty(schema)) return { values: fc.jsonValue({ maxDepth: 1 }) };
  if (making.depth > making.endlessDepth) return { values: fc.constant(null) };
  const byDepth = making.known.get(schema) ?? new Map<number, Made>();
  making.known.set(schema, byDepth);
  const known = byDepth.get(making.depth);
  if (known !== undefined) return known;
  const made = attempt(() => ofAny(making.variantsOf(schema), (variant) => ofVariant(variant, making)));
  byDepth.set(making.depth, made);
  return made;
}

function attempt(make: () => Arbitrary<unknown>): Made {
  try {
    return { values: make() };
  } catch (reason) {
    return { reason };
  }
}

// Values of any alternative that there are values for. Throws where there are none for any.
function ofAny<Item>(items: readonly Item[], make: (item: Item) => Arbitrary<unknown>): Arbitrary<unknown> {
  const all = items.map((item) => attempt(() => make(item)));
  const made = all.flatMap((one) => ("values" in one ? [one.values] : []));
  if (made.length > 0) return fc.oneof(...made);
  throw all.find((one) => "reason" in one)?.reason ?? new Contradiction();
}

// `{}` accepts everything, as `true` does.
function isEmpty(schema: Schema): boolean {
  return typeof schema === "object" && Object.keys(schema).length === 0;
}

function ofVariant(schema: SchemaObject, making: Making): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum?.length === 0) throw new Contradiction();
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  return ofAny(typesOf(schema), (type) => ofType(type, schema, making));
}

function typesOf(schema: SchemaObject): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ["array"];
  if (schema.pattern !== undefined || schema.format !== undefined || schema.maxLength !== undefined)
    return ["string"];
  if (schema.minimum !== undefined || schema.maximum !== undefined) return ["number"];
  return ["object"];
}

function ofType(type: string, schema: SchemaObject, making: Making): Arbitrary<unknown> {
  switch (type) {
    case "object":
      return ofObject(schema, making);
    case "array":
      return ofArray(schema, making);
    case "string":
      belowOf(making, schema.minLength ?? 0);
      return textArbitrary(schema);
    case "integer":
      return ofInteger(schema);
    case "number":
      return hasIntegers(schema) ? fc.oneof(ofInteger(schema), ofNumber(schema)) : ofNumber(schema);
    case "boolean":
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function ofInteger(schema: SchemaObject): Arbitrary<number> {
  const { multipleOf = 1 } = schema;
  const step = Number.isInteger(multipleOf) ? multipleOf : 1;
  const { least, most } = integersOf(schema);
  const [min, max] = [Math.ceil(least / step), Math.floor(most / step)];
  if (min > max) throw new Contradiction();
  if (min > mostSafe || max < -mostSafe) return fc.constantFrom(min * step, max * step);
  return fc.integer({ min, max }).map((one) => one * step);
}

function hasIntegers(schema: SchemaObject): boolean {
  const { least, most } = integersOf(schema);
  return least <= most;
}

function integersOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SchemaObject) {
  const least = Math.max(Math.ceil(minimum ?? -Infinity), Math.floor(exclusiveMinimum ?? -Infinity) + 1);
  const most = Math.min(Math.floor(maximum ?? Infinity), Math.ceil(exclusiveMaximum ?? Infinity) - 1);
  const begin = Number.isFinite(least) ? least : Math.min(-1_000_000, most);
  const end = Number.isFinite(most) ? most : Math.max(1_000_000, begin + 1_000_000);
  if (begin > mostSafe || end < -mostSafe) return { least: begin, most: end };
  // fast-check looks for ever in a range that ends beyond the safe integers, as that of int64 does.
  return { least: Math.max(begin, -mostSafe), most: Math.min(end, mostSafe) };
}

const mostSafe = Number.MAX_SAFE_INTEGER;

function ofNumber({
  multipleOf,
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: SchemaObject): Arbitrary<number> {
  const min = minimum ?? exclusiveMinimum ?? -1e6;
  const max = maximum ?? exclusiveMaximum ?? Math.max(1e6, min + 1e6);
  const number = fc.double({
    min,
    max,
    noNaN: true,
    minExcluded: minimum === undefined,
    maxExcluded: maximum === undefined,
  });
  return multipleOf === undefined
    ? number.map((one) => (Object.is(one, -0) ? 0 : one))
    : number.map((one) => Math.round(one / multipleOf) * multipleOf);
}

function ofArray(schema: SchemaObject, making: Making): Arbitrary<unknown> {
  const { prefixItems, items = true, minItems = 0, maxItems = Infinity, uniqueItems = false } = schema;
  if (minItems > maxItems) throw new Contradiction();
  const below = belowOf(making, uniqueItems && minItems > 1 ? withSpares(minItems) : minItems);
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => ofSchema(item, below)));
  if (items === false || maxItems === 0) return fc.constant([]);
  if (making.depth >= making.mostDepth && minItems === 0) return fc.constant([]);
  const limits = { minLength: minItems, maxLength: Math.min(maxItems, Math.max(minItems, mostItems)) };
  const item = ofSchema(items, below);
  const list = uniqueItems ? distinct(item, limits, (one) => JSON.stringify(one)) : fc.array(item, limits);
  return withContained(list, schema, below);
}

// Puts what a list has to contain before its items.
function withContained(
  list: Arbitrary<unknown[]>,
  schema: SchemaObject,
  below: Making,
): Arbitrary<unknown[]> {
  const { contains, minContains = 1, maxContains = Infinity, items = true, maxItems = Infinity } = schema;
  if (contains === undefined || typeof minContains !== "number" || minContains === 0) return list;
  const contained = ofSchema({ allOf: [items, contains] }, belowOf(below, minContains));
  const needed = fc.array(contained, { minLength: minContains, maxLength: minContains });
  const most = typeof maxContains === "number" && maxContains < Infinity ? minContains : maxItems;
  return fc.tuple(needed, list).map((parts) => parts.flat().slice(0, Math.max(most, schema.minItems ?? 0)));
}

interface Limits {
  readonly minLength: number;
  readonly maxLength: number;
}

// Different items. fc.uniqueArray would look without an end for a second value of an item that has
// only one: where several are needed, the different ones of more items are taken.
function distinct<Item>(
  item: Arbitrary<Item>,
  { minLength, maxLength }: Limits,
  keyOf: (one: Item) => string,
): Arbitrary<Item[]> {
  if (minLength <= 1) return fc.uniqueArray(item, { minLength, maxLength, selector: keyOf });
  return fc
    .array(item, { minLength: withSpares(minLength), maxLength: withSpares(maxLength) })
    .map((all) => [...new Map(all.map((one) => [keyOf(one), one])).values()].slice(0, maxLength));
}

// So many that all of a few values are nearly always among them.
function withSpares(count: number): number {
  return Math.min(4 * count, count + 64);
}

function ofObject(schema: SchemaObject, making: Making): Arbitrary<unknown> {
  const { properties = {}, required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const below = belowOf(making, minProperties);
  const members = [...Object.entries(properties), ...undeclared(schema)].flatMap(([name, property]) => {
    const isRequired = required.includes(name);
    if (isRequired && property === false) throw new Contradiction();
    if (!travels(property, making) || !(isRequired || making.depth < making.mostDepth)) return [];
    const made = attemptSchema(property, below);
    if ("values" in made) return [[name, made.values] as const];
    if (isRequired) throw made.reason;
    return [];
  });
  const record = fc.record(Object.fromEntries(members), {
    requiredKeys: required.filter((name) => members.some(([member]) => member === name)),
  });
  return fc
    .tuple(record, unnamedMembers(schema, below))
    .map(([named, unnamed]) => ({ ...unnamed, ...named }))
    .map((object) => trim(object, required, maxProperties));
}

// What is required and not declared among the properties, with what any such member has to be.
function undeclared({ properties = {}, required = [], additionalProperties = true }: SchemaObject) {
  return required
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name): [string, Schema] => [name, additionalProperties]);
}

// Generates the members of a map: an object whose schema declares all members at once.
function unnamedMembers(schema: SchemaObject, making: Making): Arbitrary<Readonly<Record<string, unknown>>> {
  const { properties, additionalProperties, patternProperties, propertyNames, minProperties = 0 } = schema;
  const [[pattern, ofPattern] = []] = Object.entries(patternProperties ?? {});
  const rest = ofPattern ?? additionalProperties ?? false;
  const isMap =
    properties === undefined &&
    typeof rest === "object" &&
    (making.depth <= making.mostDepth || minProperties > 0);
  if (!isMap) return fc.constant({});
  const names = typeof propertyNames === "object" ? propertyNames : { pattern, minLength: 1, maxLength: 12 };
  const member = fc.tuple(textArbitrary(names), ofSchema(rest, making));
  const limits = { minLength: minProperties, maxLength: Math.max(minProperties, 2) };
  return distinct(member, limits, ([name]) => name).map((entries) => Object.fromEntries(entries));
}

function travels(property: Schema, { variantsOf, direction }: Making): boolean {
  if (typeof property === "boolean") return property;
  const mark = direction === "request" ? "readOnly" : "writeOnly";
  return !variantsOf(property).every((variant) => variant[mark] === true);
}

function trim(object: Readonly<Record<string, unknown>>, required: readonly string[], most: number) {
  const names = Object.keys(object);
  if (names.length <= most) return object;
  const kept = names
    .toSorted((a, b) => Number(required.includes(b)) - Number(required.includes(a)))
    .slice(0, most);
  return Object.fromEntries(kept.map((name) => [name, object[name]]));
}

import fc, { type Arbitrary } from "fast-check";
import { isJsonObject } from "../src/json/json-object.ts";
import { subschemasOf } from "../src/document/map-subschemas.ts";
import type { OpenApiDocument, SchemaObject } from "../src/document/openapi-document.ts";
import { resolveRef } from "../src/document/resolve-ref.ts";
import { sampleValue } from "../src/schema/sample-value.ts";

/**
 * Values to judge by a schema: right ones, wrong ones and ones at its limits. They are made of what
 * is written in it (limits and their neighbours, texts of those lengths, enum values, names) put
 * together at random, and of typical values changed in one or two places. The same every time.
 */
export function listValues(
  document: OpenApiDocument,
  schema: SchemaObject,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly unknown[] {
  const pool = gather(document, schema);
  const leaf = fc.constantFrom<unknown>(...pool.values);
  const made = fc.oneof(leaf, anyValue(leaf, pool.names));
  const samples = (["request", "response"] as const).map((way) => sampleValue(document, schema, way));
  const changed = fc
    .tuple(fc.constantFrom<unknown>(...samples), fc.array(fc.tuple(fc.nat(), made), { maxLength: 2 }))
    .map(([sample, changes]) =>
      changes.reduce<unknown>((value, [at, other]) => change(value, at, other), sample),
    );
  const lessened = fc
    .tuple(fc.constantFrom<unknown>(...samples), fc.array(fc.nat(), { maxLength: 4 }))
    .map(([sample, places]) => places.reduce<unknown>((value, at) => remove(value, at), sample));
  const random = fc.sample(fc.oneof(made, changed, lessened), { numRuns: count, seed });
  const all = [...samples, ...pool.values, ...random];
  return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()];
}

interface Pool {
  readonly values: readonly unknown[];
  readonly names: readonly string[];
}

function gather(document: OpenApiDocument, schema: SchemaObject): Pool {
  const schemas = [...collect(document, schema, new Set())];
  const numbers = schemas.flatMap((one) => Object.values(one).filter((value) => typeof value === "number"));
  const lengths = schemas.flatMap(({ minLength, maxLength }) => [minLength ?? 0, maxLength ?? 0]);
  const shown = schemas.flatMap((one) => [
    ...(one.enum ?? []),
    ...(one.examples ?? []),
    one.const,
    one.default,
  ]);
  const names = schemas.flatMap((one) => [
    ...Object.keys(one.properties ?? {}),
    ...(one.required ?? []),
    ...Object.keys(Object(one["dependentRequired"])),
    ...Object.keys(one.dependentSchemas ?? {}),
  ]);
  const texts = lengths.flatMap((length) => [
    ...textsOf(length - 1),
    ...textsOf(length),
    ...textsOf(length + 1),
  ]);
  const near = numbers.flatMap((one) => [
    one - 1,
    one - 0.5,
    one / 2,
    one,
    one + 0.5,
    one + 1,
    one * 2,
    -one,
  ]);
  return {
    values: [...common, ...near, ...texts, ...shown.filter((value) => value !== undefined)],
    names: [...names, "a", "b", "c", "ab", "other"],
  };
}

function textsOf(length: number): readonly string[] {
  return length < 0 || length > longest ? [] : ["x".repeat(length), "\u{1F600}".repeat(length)];
}

const longest = 300;
const common = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  2,
  2.0,
  1e3,
  0.07,
  19.99,
  "",
  "a",
  "aa",
  "Ab",
  "A1",
  "ä",
  "1",
  [],
  {},
];

// A schema, all below it and all that it refers to.
function* collect(
  document: OpenApiDocument,
  schema: SchemaObject,
  seen: Set<SchemaObject>,
): Generator<SchemaObject> {
  if (seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  if (schema.$ref !== undefined) yield* collect(document, resolveRef<SchemaObject>(document, schema), seen);
  for (const subschema of subschemasOf(schema)) yield* collect(document, subschema, seen);
}

function anyValue(leaf: Arbitrary<unknown>, names: readonly string[]): Arbitrary<unknown> {
  return fc.letrec<{ readonly value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: false },
      leaf,
      fc.array(tie("value"), { maxLength: 4 }),
      fc.array(tie("value"), { maxLength: 3 }).map((items) => [...items, ...items.slice(0, 1)]),
      fc.dictionary(fc.constantFrom(...names), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
}

// A copy of a value without a member or item somewhere in it.
function remove(value: unknown, at: number): unknown {
  const parts = partsOf(value);
  const [chosen, member] = parts[at % Math.max(parts.length, 1)] ?? [];
  if (chosen === undefined) return value;
  const further = Math.floor(at / parts.length);
  const isGone = further % 2 === 0 || partsOf(member).length === 0;
  const kept = parts
    .filter(([name]) => !isGone || name !== chosen)
    .map(([name, one]) => [name, name === chosen ? remove(one, Math.floor(further / 2)) : one]);
  return Array.isArray(value) ? kept.map(([, one]) => one) : Object.fromEntries(kept);
}

// A copy of a value with another one in the place that a number chooses: here, or in a member or
// item.
function change(value: unknown, at: number, other: unknown): unknown {
  const parts = partsOf(value);
  const [chosen] = parts[at % (parts.length + 1)] ?? [];
  if (chosen === undefined) return other;
  const further = Math.floor(at / (parts.length + 1));
  const changed = parts.map(([name, one]) => [name, name === chosen ? change(one, further, other) : one]);
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}

function partsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}

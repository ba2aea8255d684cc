import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import type { Applying } from "./applying.ts";
import type { Pair, SchemaDifference, Several } from "./pair.ts";
import { pruneSchema } from "./prune-schema.ts";
import { namedValues, sampleValues } from "./sample-values.ts";
import { type SchemaComparison, viewOf } from "./schema-pairs.ts";
import type { Example } from "./spec-change.ts";

/** Finds an example of a breaking difference; undefined where none is found. */
export type ExampleFinder = (difference: SchemaDifference) => Example | undefined;

/**
 * Creates what finds examples of the breaking differences of two schemas: values, made up from one
 * of them, that our validator accepts by the one and refuses by the other. They are values at the
 * place of the schemas. A request breaks where the old schema accepts more, an answer where the new
 * one does.
 */
export function createExampleFinder(pair: Pair, at: SchemaComparison): ExampleFinder {
  let found: readonly unknown[] | undefined;
  const from = at.direction === "request" ? "before" : "after";
  return (difference) => {
    if (/-property-(?:removed|became-(?:read|write)-only)$/u.test(difference.rule)) {
      const gone = findGone(pair, difference, at);
      if (gone !== undefined) return gone;
    }
    found ??= findWitnesses(pair, from, at);
    if (difference.several !== undefined)
      return findOverlap(pair, difference.several, { ...at, from, found });
    const best = found.find((value) => shows(value, difference)) ?? found[0];
    return found.length === 0 ? undefined : { value: best, accepted: from };
  };
}

// Whether a value is about the member or the listed value that a difference names.
function shows(value: unknown, { place, message }: SchemaDifference): boolean {
  if (place.startsWith(".")) return isJsonObject(value) && !Object.hasOwn(value, place.slice(1));
  return typeof value !== "object" && message.endsWith(` ${JSON.stringify(value)}`);
}

function findWitnesses(pair: Pair, from: "before" | "after", at: SchemaComparison): readonly unknown[] {
  const to = from === "before" ? "after" : "before";
  const other = viewOf(pair[to], to, at);
  const made = sampleValues(pair[from], { ...at, side: from, other });
  const borrowed = sampleValues(pair[to], { ...at, side: to, other: viewOf(pair[from], from, at) });
  const named = [other, viewOf(pair[from], from, at)].flatMap(namedValues);
  const values = [...made, ...borrowed.slice(0, 20), ...named, ...strangers];
  const accepts = judgeOf(pair[from], values, { ...at, document: at[from] });
  const refuses = judgeOf(pair[to], values, { ...at, document: at[to] });
  if (accepts === undefined || refuses === undefined) return [];
  const isClosed = viewOf(pair[from], from, at).otherMembers === undefined;
  const found = values.filter((value) => accepts(value) && !refuses(value));
  return found.toSorted((a, b) => Number(isClosed && isStrange(a)) - Number(isClosed && isStrange(b)));
}

// A value that the one schema accepts and declares, and that the other one refuses because it meets
// several alternatives.
function findOverlap(
  pair: Pair,
  { alternatives, isLikely }: Several,
  at: SchemaComparison & { readonly from: "before" | "after"; readonly found: readonly unknown[] },
): Example | undefined {
  const { from, found } = at;
  const to = from === "before" ? "after" : "before";
  const objects = isLikely ? sampleValues(pair[from], { ...at, side: from, other: undefined }) : [];
  const values = [...found.slice(0, mostJudged), ...joined(objects.filter(isJsonObject))];
  if (values.length === 0) return undefined;
  const accepts = judgeOf(pair[from], values, { ...at, document: at[from], isClosed: true });
  const refuses = judgeOf(pair[to], values, { ...at, document: at[to] });
  const declared = values.filter((value) => accepts?.(value) === true && refuses?.(value) === false);
  if (declared.length === 0) return undefined;
  const judges = alternatives.map((one) => judgeOf(one, declared, { ...at, document: at[to] }));
  const value = declared.find((one) => judges.filter((judge) => judge?.(one) === true).length > 1);
  return value === undefined ? undefined : { value, accepted: from };
}

// How many values are held against each alternative.
const mostJudged = 20;

// Two objects as one may meet what each of them meets.
function joined(objects: readonly JsonObject[]): readonly unknown[] {
  const few = objects.slice(0, mostJoined);
  return few.flatMap((one) => few.map((other) => ({ ...other, ...one })));
}

const mostJoined = 12;

// Values of every type, for schemas that say less than one would think.
const strangers = ["a", 1, 0.5, true, null, {}, [], [1]];

function isStrange(value: unknown): boolean {
  return isJsonObject(value) && Object.hasOwn(value, "undeclared");
}

// What could be said by a member that is gone: the old schema accepts it, the new one refuses it or
// does not declare it.
function findGone(pair: Pair, { place }: SchemaDifference, at: SchemaComparison): Example | undefined {
  const name = place.slice(1);
  const values = sampleValues(pair.before, { ...at, side: "before", other: undefined }).filter(
    (value) => isJsonObject(value) && Object.hasOwn(value, name),
  );
  const accepts = judgeOf(pair.before, values, { ...at, document: at.before });
  const closed = { ...at, document: at.after, isClosed: true };
  const declares = judgeOf(pair.after, values, closed);
  const value = values.find((one) => accepts?.(one) === true && declares?.(one) === false);
  return value === undefined ? undefined : { value, accepted: "before" };
}

interface JudgePlace extends SchemaComparison {
  readonly document: OpenApiDocument;
  /** Whether members that are not declared are refused. */
  readonly isClosed?: boolean;
}

// Judges some values by the validator; undefined where it cannot take the schema.
function judgeOf(
  applying: Applying,
  values: readonly unknown[],
  { document, direction, memory, isClosed = false }: JudgePlace,
): ((value: unknown) => boolean) | undefined {
  const parts = applying.map(({ schema }) => pruneSchema(document, schema, values));
  if (parts.some((one) => one === undefined)) return undefined;
  const allOf = parts.filter((one): one is Schema => one !== undefined);
  const schema: Schema = { allOf, ...(isClosed && { unevaluatedProperties: false }) };
  return memory.judges(schema, direction);
}

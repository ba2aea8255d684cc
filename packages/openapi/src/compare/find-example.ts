import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import type { Pair, SchemaDifference, Several } from "./pair.ts";
import { createValueJudge } from "./create-value-judge.ts";
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
  let witnesses: Witnesses | undefined;
  let ofBefore: readonly unknown[] | undefined;
  const from = at.direction === "request" ? "before" : "after";
  return (difference) => {
    if (/-property-(?:removed|became-(?:read|write)-only)$/u.test(difference.rule)) {
      ofBefore ??= sampleValues(pair.before, { ...at, side: "before", other: undefined });
      const gone = findGone(pair, difference, { ...at, values: ofBefore });
      if (gone !== undefined) return gone;
    }
    witnesses ??= findWitnesses(pair, from, at);
    if (difference.several !== undefined)
      return findOverlap(pair, difference.several, { ...at, from, found: witnesses.first(mostJudged) });
    const [value = nothing] = [...witnesses.first(1, (one) => shows(one, difference)), ...witnesses.first(1)];
    return value === nothing ? undefined : { value, accepted: from };
  };
}

const nothing = Symbol("no value");

// Values that one schema accepts and the other one refuses.
interface Witnesses {
  /** The first ones, of those that meet a condition if one is given. */
  readonly first: (most: number, isSought?: (value: unknown) => boolean) => readonly unknown[];
}

// Whether a value is about the member or the listed value that a difference names.
function shows(value: unknown, { place, message }: SchemaDifference): boolean {
  if (place.startsWith(".")) return isJsonObject(value) && !Object.hasOwn(value, place.slice(1));
  return typeof value !== "object" && message.endsWith(` ${JSON.stringify(value)}`);
}

// No more values are judged than are asked for.
function findWitnesses(pair: Pair, from: "before" | "after", at: SchemaComparison): Witnesses {
  const to = from === "before" ? "after" : "before";
  const [own, other] = [viewOf(pair[from], from, at), viewOf(pair[to], to, at)];
  const made = sampleValues(pair[from], { ...at, side: from, other });
  const borrowed = sampleValues(pair[to], { ...at, side: to, other: own });
  const named = [other, own].flatMap(namedValues);
  const isClosed = own.otherMembers === undefined;
  const values = [...made, ...borrowed.slice(0, 20), ...named, ...strangers].toSorted(
    (a, b) => Number(isClosed && isStrange(a)) - Number(isClosed && isStrange(b)),
  );
  const accepts = createValueJudge(pair[from], values, { ...at, side: from });
  const refuses = createValueJudge(pair[to], values, { ...at, side: to });
  const verdicts = new Map<unknown, boolean>();
  const isWitness = (value: unknown): boolean => {
    const known = verdicts.get(value) ?? (accepts(value) === true && refuses(value) === false);
    verdicts.set(value, known);
    return known;
  };
  return {
    first(most, isSought = () => true) {
      const found: unknown[] = [];
      for (const value of values) {
        if (found.length === most) break;
        if (isSought(value) && isWitness(value)) found.push(value);
      }
      return found;
    },
  };
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
  const values = [...found, ...joined(objects.filter(isJsonObject))];
  if (values.length === 0) return undefined;
  const accepts = createValueJudge(pair[from], values, { ...at, side: from, isClosed: true });
  const refuses = createValueJudge(pair[to], values, { ...at, side: to });
  const declared = values.filter((value) => accepts(value) === true && refuses(value) === false);
  if (declared.length === 0) return undefined;
  const judges = alternatives.map((one) => createValueJudge(one, declared, { ...at, side: to }));
  const value = declared.find((one) => judges.filter((judge) => judge(one) === true).length > 1);
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
function findGone(
  pair: Pair,
  { place }: SchemaDifference,
  at: SchemaComparison & { readonly values: readonly unknown[] },
): Example | undefined {
  const name = place.slice(1);
  const values = at.values.filter((value) => isJsonObject(value) && Object.hasOwn(value, name));
  const accepts = createValueJudge(pair.before, values, { ...at, side: "before" });
  const declares = createValueJudge(pair.after, values, { ...at, side: "after", isClosed: true });
  const value = values.find((one) => accepts(one) === true && declares(one) === false);
  return value === undefined ? undefined : { value, accepted: "before" };
}

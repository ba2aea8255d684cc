import { isJsonObject } from "../json/json-object.ts";
import { textOfFormat } from "../schema/sample-value.ts";
import { admitsScalar } from "./admits-scalar.ts";
import type { AlternativeGroup, Applying } from "./applying.ts";
import { choose } from "./compare-groups.ts";
import { samplePattern } from "./sample-pattern.ts";
import { isMarked, type SchemaComparison, viewOf } from "./schema-pairs.ts";
import type { SchemaView } from "./schema-view.ts";

/** Whose values are made up, and which other schema they are to be held against. */
export interface Sampling extends SchemaComparison {
  readonly side: "before" | "after";
  /** What the other schema says, if it stands at the same place. */
  readonly other: SchemaView | undefined;
}

/**
 * Makes up values that some schemas are likely to accept: small ones, at their bounds and just
 * beyond those of the other. Whether they are accepted is for the validator to say.
 */
export function sampleValues(applying: Applying, at: Sampling): readonly unknown[] {
  return [...sample(applying, { ...at, depth: 0 })];
}

interface Depth extends Sampling {
  readonly depth: number;
}

const deepest = 6;
const mostSamples = 120;
const mostLength = 5000;

// Of most values inside of others only the first ones are used: no more are made up.
type Samples = Generator<unknown, void, undefined>;

function sample(applying: Applying, at: Depth): IteratorObject<unknown, void, undefined> {
  const view = viewOf(applying, at.side, at);
  if (view.values !== undefined) return view.values.slice(0, mostSamples).values();
  const [group] = view.groups;
  if (group !== undefined && at.depth < deepest) return ofAlternatives(view, group, at);
  const types = view.types ?? anyType;
  return types
    .values()
    .flatMap((type) => sampleType(type, view, at))
    .take(mostSamples);
}

function* ofAlternatives(view: SchemaView, group: AlternativeGroup, at: Depth): Samples {
  const share = Math.max(4, Math.floor(mostSamples / group.alternatives.length));
  const made: unknown[] = [];
  for (const one of group.alternatives) {
    const values = sample(choose(view, group, one, at), { ...at, depth: at.depth + 1 });
    for (const value of values.take(share)) {
      made.push(value);
      yield value;
    }
  }
  if (group.keyword === "oneOf") yield* ofOneAlone(made);
}

// The first values, of which no more are made up than were ever asked for.
type First = (most: number) => readonly unknown[];

function readLazily(values: Iterator<unknown, void, undefined>): First {
  const read: unknown[] = [];
  return (most) => {
    while (read.length < most) {
      const next = values.next();
      if (next.done === true) break;
      read.push(next.value);
    }
    return read.slice(0, most);
  };
}

// Several alternatives may accept a value. Of `oneOf` only one may: with a member of another type
// the others refuse it.
function ofOneAlone(values: readonly unknown[]): readonly unknown[] {
  const made = values.filter(isJsonObject);
  const names = [...new Set(made.flatMap(Object.keys))].slice(0, 12);
  const smallest = made.toSorted((a, b) => Object.keys(a).length - Object.keys(b).length).slice(0, 4);
  return smallest.flatMap((one) =>
    names
      .filter((name) => !Object.hasOwn(one, name))
      .flatMap((name) => [1, "a"].map((value) => ({ ...one, [name]: value }))),
  );
}

/** The values that are named inside of what schemas exclude or ask for under a condition. */
export function namedValues({ not, subschemas }: SchemaView): readonly unknown[] {
  const inside = [...not, ...[...subschemas.values()].flat()];
  return inside.flatMap(({ schema }) =>
    typeof schema === "object" ? [...(schema.enum ?? []), ...("const" in schema ? [schema.const] : [])] : [],
  );
}

const anyType = ["string", "integer", "number", "boolean", "null", "object", "array"];

function sampleType(type: string, view: SchemaView, at: Depth): Iterable<unknown> {
  switch (type) {
    case "string":
      return texts(view, at.other);
    case "integer":
    case "number":
      return numbers(type, view, at.other);
    case "boolean":
      return [true, false];
    case "array":
      return lists(view, at)
        .filter(({ length }) => isWithin(length, view.sizes))
        .take(mostLists);
    case "object":
      return objects(view, at);
    default:
      return [null];
  }
}

function* texts(view: SchemaView, other: SchemaView | undefined): Samples {
  const { minLength, maxLength } = view.sizes;
  const lengths = [
    minLength,
    maxLength,
    (other?.sizes.minLength ?? 0) - 1,
    (other?.sizes.maxLength ?? 0) + 1,
  ];
  const sized = [...new Set(lengths)].flatMap((length) =>
    length >= 0 && length <= mostLength ? ["a".repeat(length), "0".repeat(length)] : [],
  );
  const shown = view.parts.flatMap(({ schema }) => [
    ...(Array.isArray(schema.examples) ? schema.examples : []),
    schema["example"],
    schema.default,
  ]);
  const formats = [...view.formats, ...(other?.formats ?? [])].flatMap((one) => textOfFormat(one) ?? []);
  const ofPatterns = view.patterns.map(samplePattern);
  const joined = ofPatterns.length > 1 ? [ofPatterns.map(([first = ""]) => first).join("")] : [];
  const patterns = [...ofPatterns.flat(), ...joined];
  const others = (other?.patterns ?? []).flatMap(samplePattern);
  const padded = "example".padEnd(Math.min(minLength, mostLength), "-").slice(0, Math.max(maxLength, 0));
  const all = [...formats, ...patterns, padded, ...shown, ...words, ...others, ...sized];
  const ofType = { ...view, types: ["string"] };
  for (const one of new Set(all)) if (typeof one === "string" && admitsScalar(ofType, one)) yield one;
}

const words = ["example", "a", "A", "0", "", "a-b", "A text.", "-1"];

function numbers(type: string, view: SchemaView, other: SchemaView | undefined): readonly number[] {
  const bounds = [view.least, view.greatest, other?.least, other?.greatest].flatMap(
    (one) => one?.value ?? [],
  );
  const steps = [...view.multiples, ...(other?.multiples ?? [])];
  const near = bounds.flatMap((one) => [one, one - 1, one + 1, one - 0.5, one + 0.5]);
  const stepped = steps.flatMap((step) => [
    step,
    2 * step,
    3 * step,
    ...bounds.flatMap((one) => [Math.ceil(one / step) * step, (Math.floor(one / step) - 1) * step]),
  ]);
  const all = [1, 0, -1, ...near, ...stepped, 0.5, 2 ** 31, 2 ** 53, 2 ** 64, 1e300];
  const whole = type === "integer" ? all.filter((one) => Number.isInteger(one)) : all;
  const ofType = { ...view, types: [type] };
  return [...new Set(whole)].filter((one) => admitsScalar(ofType, one));
}

function* below(applying: Applying, at: Depth): Samples {
  if (applying.length === 0) yield* ["a", 1, null];
  else if (at.depth < deepest) yield* sample(applying, { ...at, other: undefined, depth: at.depth + 1 });
}

function* lists(view: SchemaView, at: Depth): Generator<readonly unknown[], void, undefined> {
  const contains = view.subschemas.get("contains") ?? [];
  const firsts = view.firstItems.map((one) => readLazily(below(one, at)));
  const items = readLazily(
    [view.items, ...contains.map((one) => [one])].values().flatMap((one) => below(one, at)),
  );
  const contained = contains.flatMap((one) => [...below([one], at).take(1)]);
  const itemAt = (index: number): unknown => {
    const own = firsts[index] ?? items;
    if (!view.uniqueItems) return own(1)[0];
    const all = own(Infinity);
    return all[index % Math.max(1, all.length)];
  };
  const fill = (count: number) => Array.from({ length: count }, (_, index) => itemAt(index));
  const least = Math.max(view.sizes.minItems, contained.length * view.sizes.minContains);
  const sizes = [least, least + 1, 2, view.sizes.maxItems, (at.other?.sizes.maxItems ?? 0) + 1];
  for (const size of new Set(sizes)) if (size <= 200) yield fill(size);
  for (const one of items(12)) yield [...fill(Math.max(least - 1, firsts.length)), one];
  for (const [index, some] of firsts.entries()) {
    for (const one of some(6))
      yield fill(Math.max(least, index + 1)).map((item, place) => (place === index ? one : item));
  }
  if (contained.length > 0) for (const times of [1, 2, 3]) yield Array(times).fill(contained[0]);
}

function isWithin(length: number, { minItems, maxItems }: SchemaView["sizes"]): boolean {
  return length >= minItems && length <= maxItems;
}

const mostLists = 40;

function* objects(view: SchemaView, at: Depth): Samples {
  const mark = at.direction === "request" ? "readOnly" : "writeOnly";
  const others = typeof view.otherMembers === "object" ? view.otherMembers : [];
  const members = new Map(
    [...new Set([...view.properties.keys(), ...view.required])]
      .map((name) => [name, view.properties.get(name) ?? others] as const)
      .filter(([, applying]) => !isMarked(applying, mark, at)),
  );
  const known = new Map<string, First>();
  const samplesOf = (name: string, most: number): readonly unknown[] => {
    const found = known.get(name) ?? readLazily(below(members.get(name) ?? [], at));
    known.set(name, found);
    return found(most);
  };
  const firstOf = (name: string) => samplesOf(name, 1)[0] ?? null;
  const required = [...view.required].filter((name) => members.has(name));
  const base: Record<string, unknown> = {};
  const put = (name: string, value: unknown): Record<string, unknown> => ({ ...base, [name]: value });
  for (const name of required) Object.assign(base, { [name]: firstOf(name) });
  for (const name of members.keys()) {
    if (Object.keys(base).length >= view.sizes.minProperties) break;
    Object.assign(base, { [name]: firstOf(name) });
  }
  yield base;
  if (at.depth >= deepest) return;
  const share = Math.max(1, Math.min(8, Math.floor(mostSamples / Math.max(1, members.size))));
  for (const name of [...members.keys()].slice(0, mostSamples))
    for (const one of samplesOf(name, share)) yield put(name, one);
  const all = Object.fromEntries([...members.keys()].slice(0, 30).map((name) => [name, firstOf(name)]));
  yield { ...all, ...base };
  if (others.length > 0) for (const one of below(others, at).take(8)) yield put("example", one);
  for (const [pattern, applying] of view.patternProperties) {
    for (const name of samplePattern(pattern).slice(0, 1))
      for (const one of below(applying, at).take(8)) yield put(name, one);
  }
  if (view.otherMembers === undefined) yield put("undeclared", 1);
}

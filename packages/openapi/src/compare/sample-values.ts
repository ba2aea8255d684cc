import { isJsonObject } from "../json/json-object.ts";
import { textOfFormat } from "../schema/sample-value.ts";
import { admitsScalar } from "./admits-scalar.ts";
import type { Applying } from "./applying.ts";
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
  return sample(applying, { ...at, depth: 0 });
}

interface Depth extends Sampling {
  readonly depth: number;
}

const deepest = 6;
const mostSamples = 120;
const mostLength = 5000;

function sample(applying: Applying, at: Depth): readonly unknown[] {
  const view = viewOf(applying, at.side, at);
  if (view.values !== undefined) return view.values.slice(0, mostSamples);
  const [group] = view.groups;
  if (group !== undefined && at.depth < deepest) {
    const share = Math.max(4, Math.floor(mostSamples / group.alternatives.length));
    const made = group.alternatives.flatMap((one) =>
      sample(choose(view, group, one, at), { ...at, depth: at.depth + 1 }).slice(0, share),
    );
    return group.keyword === "anyOf" ? made : [...made, ...ofOneAlone(made)];
  }
  const types = view.types ?? anyType;
  return types.flatMap((type) => sampleType(type, view, at)).slice(0, mostSamples);
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

function sampleType(type: string, view: SchemaView, at: Depth): readonly unknown[] {
  switch (type) {
    case "string":
      return texts(view, at.other);
    case "integer":
    case "number":
      return numbers(type, view, at.other);
    case "boolean":
      return [true, false];
    case "array":
      return lists(view, at);
    case "object":
      return objects(view, at);
    default:
      return [null];
  }
}

function texts(view: SchemaView, other: SchemaView | undefined): readonly unknown[] {
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
  return [...new Set(all)].filter(
    (one) => typeof one === "string" && admitsScalar({ ...view, types: ["string"] }, one),
  );
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
  return [...new Set(whole)].filter((one) => admitsScalar({ ...view, types: [type] }, one));
}

function below(applying: Applying, at: Depth): readonly unknown[] {
  if (applying.length === 0) return ["a", 1, null];
  return at.depth >= deepest ? [] : sample(applying, { ...at, other: undefined, depth: at.depth + 1 });
}

function lists(view: SchemaView, at: Depth): readonly unknown[] {
  const firsts = view.firstItems.map((one) => below(one, at));
  const items = [
    ...below(view.items, at),
    ...[...(view.subschemas.get("contains") ?? [])].flatMap((one) => below([one], at)),
  ];
  const contained = (view.subschemas.get("contains") ?? []).flatMap((one) => below([one], at).slice(0, 1));
  const fill = (count: number): readonly unknown[] =>
    Array.from({ length: count }, (_, index) => {
      const own = firsts[index] ?? items;
      return view.uniqueItems ? own[index % Math.max(1, own.length)] : own[0];
    });
  const least = Math.max(view.sizes.minItems, contained.length * view.sizes.minContains);
  const sizes = [least, least + 1, 2, view.sizes.maxItems, (at.other?.sizes.maxItems ?? 0) + 1];
  const filled = [...new Set(sizes)].filter((one) => one <= 200).map(fill);
  const single = items.slice(0, 12).map((one) => [...fill(Math.max(least - 1, firsts.length)), one]);
  const repeated = contained.length > 0 ? [1, 2, 3].map((times) => Array(times).fill(contained[0])) : [];
  const placed = firsts.flatMap((some, index) =>
    some
      .slice(0, 6)
      .map((one) => fill(Math.max(least, index + 1)).map((item, place) => (place === index ? one : item))),
  );
  const { minItems, maxItems } = view.sizes;
  return [...filled, ...single, ...placed, ...repeated]
    .filter(({ length }) => length >= minItems && length <= maxItems)
    .slice(0, 40);
}

function objects(view: SchemaView, at: Depth): readonly unknown[] {
  const mark = at.direction === "request" ? "readOnly" : "writeOnly";
  const others = typeof view.otherMembers === "object" ? view.otherMembers : [];
  const members = new Map(
    [...new Set([...view.properties.keys(), ...view.required])]
      .map((name) => [name, view.properties.get(name) ?? others] as const)
      .filter(([, applying]) => !isMarked(applying, mark, at)),
  );
  const known = new Map<string, readonly unknown[]>();
  const samplesOf = (name: string): readonly unknown[] => {
    const found = known.get(name) ?? below(members.get(name) ?? [], at);
    known.set(name, found);
    return found;
  };
  const required = [...view.required].filter((name) => members.has(name));
  const base: Record<string, unknown> = {};
  const put = (name: string, value: unknown): Record<string, unknown> => ({ ...base, [name]: value });
  for (const name of required) Object.assign(base, { [name]: samplesOf(name)[0] ?? null });
  for (const name of members.keys()) {
    if (Object.keys(base).length >= view.sizes.minProperties) break;
    Object.assign(base, { [name]: samplesOf(name)[0] ?? null });
  }
  if (at.depth >= deepest) return [base];
  const share = Math.max(1, Math.min(8, Math.floor(mostSamples / Math.max(1, members.size))));
  const single = [...members.keys()].slice(0, mostSamples).flatMap((name) =>
    samplesOf(name)
      .slice(0, share)
      .map((one) => put(name, one)),
  );
  const mapped =
    others.length > 0
      ? below(others, at)
          .slice(0, 8)
          .map((one) => put("example", one))
      : [];
  const patterned = [...view.patternProperties].flatMap(([pattern, applying]) =>
    samplePattern(pattern)
      .slice(0, 1)
      .flatMap((name) =>
        below(applying, at)
          .slice(0, 8)
          .map((one) => put(name, one)),
      ),
  );
  const open = view.otherMembers === undefined ? [put("undeclared", 1)] : [];
  const all = Object.fromEntries(
    [...members.keys()].slice(0, 30).map((name) => [name, samplesOf(name)[0] ?? null]),
  );
  return [base, ...single, { ...all, ...base }, ...mapped, ...patterned, ...open];
}

import type { Effect, SchemaDifference } from "./pair.ts";
import { canonicalJson } from "../json/canonical-json.ts";
import type { Direction } from "../schema/direction.ts";
import { admitsScalar, allowsType, isMultiple } from "./admits-scalar.ts";
import type { ChangeRuleName } from "./change-rules.ts";
import { type Bound, sizeKeywords, sizeNames } from "./schema-facets.ts";
import type { SchemaView } from "./schema-view.ts";

/** The names of rules that exist for requests and for responses, without that prefix. */
export type BothWays<Name extends string = ChangeRuleName> = Name extends `request-${infer Rest}`
  ? `response-${Rest}` extends ChangeRuleName
    ? Rest
    : never
  : never;

/** Compares what two schemas say about types, listed values, numbers, texts and sizes. */
export function compareFacets(
  old: SchemaView,
  now: SchemaView,
  direction: Direction,
): readonly SchemaDifference[] {
  const values = compareEnums(old, now, direction);
  if (values !== undefined) return values;
  const types = compareTypes(old, now, direction);
  if (types.some(({ rule }) => rule.endsWith("-type-changed"))) return types;
  const note = noteIn(old, now, direction);
  return [
    ...types,
    ...(bothAllow(old, now, "number") || bothAllow(old, now, "integer")
      ? compareNumbers(old, now, note)
      : []),
    ...(bothAllow(old, now, "string") ? comparePatterns(old.patterns, now.patterns, note) : []),
    ...(formatted.some((type) => bothAllow(old, now, type))
      ? compareFormats(tellingFormats(old, now), tellingFormats(now, old), note)
      : []),
    ...sizeNames
      .filter((keyword) => bothAllow(old, now, sizeKeywords[keyword].type))
      .flatMap((keyword) => compareSize(keyword, old.sizes[keyword], now.sizes[keyword], note)),
    ...(old.uniqueItems !== now.uniqueItems && bothAllow(old, now, "array")
      ? [
          now.uniqueItems
            ? note("bound-tightened", "items must differ now", { lost: true })
            : note("bound-loosened", "items may be equal now", { gained: true }),
        ]
      : []),
  ];
}

/** Makes a difference between two views. */
export type Note = (rule: BothWays, message: string, effect: Effect) => SchemaDifference;

/** Makes differences that are told where the new schema stands, or the old one if it is gone. */
export function noteIn(old: SchemaView, now: SchemaView, direction: Direction): Note {
  const isIn = now.pointer === "" && now.parts.length === 0 ? "before" : "after";
  const pointer = isIn === "after" ? now.pointer : old.pointer;
  return (rule, message, effect) => ({
    rule: `${direction}-${rule}`,
    place: "",
    pointer,
    side: isIn,
    message,
    effect,
  });
}

/**
 * Whether two schemas allow values of a type of which more may be said: where both list their
 * values, nothing else matters.
 */
export function bothAllow(old: SchemaView, now: SchemaView, type: string): boolean {
  if (old.values !== undefined && now.values !== undefined) return false;
  return allowsType(old.types, type) && allowsType(now.types, type);
}

function compareTypes(old: SchemaView, now: SchemaView, direction: Direction): readonly SchemaDifference[] {
  const [was, is] = [old.types ?? anyType, now.types ?? anyType];
  const lost = was.filter((type) => !allowsType(is, type));
  const gained = is.filter((type) => !allowsType(was, type));
  const note = noteIn(old, now, direction);
  const message = `was ${describe(was)} and is ${describe(is)}`;
  if (lost.length > 0 && gained.length > 0)
    return [note("type-changed", message, { lost: true, gained: true })];
  if (lost.length > 0) return [note("type-narrowed", message, { lost: true })];
  return gained.length > 0 ? [note("type-widened", message, { gained: true })] : [];
}

const anyType = ["array", "boolean", "null", "number", "object", "string"];

function describe(types: readonly string[]): string {
  return types === anyType ? "of any type" : types.toSorted().join(" or ") || "of no type";
}

// Undefined where neither lists values. Of listed values nothing else needs to be compared.
function compareEnums(
  old: SchemaView,
  now: SchemaView,
  direction: Direction,
): readonly SchemaDifference[] | undefined {
  if (old.values === undefined && now.values === undefined) return undefined;
  const note = noteIn(old, now, direction);
  if (old.values === undefined) {
    const added = now.values?.filter((value) => !admitsScalar(old, value)) ?? [];
    const gained = added.length > 0 || saysMore(old);
    const types = gained ? compareTypes(old, now, direction) : [];
    if (types.some(({ rule }) => rule.endsWith("-type-changed"))) return types;
    const message = `must now be one of ${texts(now.values).join(", ")}`;
    return [
      note("enum-added", message, { lost: true, ...(gained && { gained }) }),
      ...added.map((value) => note("enum-value-added", `may also be ${text(value)}`, { gained: true })),
    ];
  }
  if (now.values === undefined) return listGone(old.values, { old, now, direction });
  const [was, is] = [texts(old.values), texts(now.values)];
  const removed = was.filter((value) => !is.includes(value));
  const added = is.filter((value) => !was.includes(value));
  return [
    ...removed.map((value) => note("enum-value-removed", `may no longer be ${value}`, { lost: true })),
    ...added.map((value) => note("enum-value-added", `may also be ${value}`, { gained: true })),
  ];
}

function listGone(
  values: readonly unknown[],
  { old, now, direction }: { old: SchemaView; now: SchemaView; direction: Direction },
): readonly SchemaDifference[] {
  const note = noteIn(old, now, direction);
  const refused = values.filter((value) => !admitsScalar(now, value));
  const lost = refused.length > 0 || saysMore(now);
  const types = lost ? compareTypes(old, now, direction) : [];
  if (types.some(({ rule }) => rule.endsWith("-type-changed"))) return types;
  return [
    ...refused.map((value) => note("enum-value-removed", `may no longer be ${text(value)}`, { lost: true })),
    note("enum-removed", "need no longer be a listed value", { gained: true, ...(lost && { lost }) }),
  ];
}

// Whether a schema says something about what is inside of a value.
function saysMore({ properties, required, items }: SchemaView): boolean {
  return properties.size + required.size + items.length > 0;
}

function texts(values: readonly unknown[] = []): readonly string[] {
  return values.map(text);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

function compareNumbers(old: SchemaView, now: SchemaView, note: Note): readonly SchemaDifference[] {
  return [
    ...compareBound("minimum", old.least, now.least, note),
    ...compareBound("maximum", old.greatest, now.greatest, note),
    ...compareMultiples(old.multiples, now.multiples, note),
  ];
}

function compareBound(
  name: "minimum" | "maximum",
  was: Bound | undefined,
  is: Bound | undefined,
  note: Note,
): readonly SchemaDifference[] {
  if (was?.value === is?.value && was?.exclusive === is?.exclusive) return [];
  const isTighter = is !== undefined && (was === undefined || isBeyond(name, is, was));
  const message = changed(name, boundText(was), boundText(is));
  return [
    isTighter
      ? note("bound-tightened", message, { lost: true })
      : note("bound-loosened", message, { gained: true }),
  ];
}

function isBeyond(name: "minimum" | "maximum", one: Bound, other: Bound): boolean {
  if (one.value === other.value) return one.exclusive;
  return name === "minimum" ? one.value > other.value : one.value < other.value;
}

function boundText(bound: Bound | undefined): string | undefined {
  return bound && `${bound.value}${bound.exclusive ? " (exclusive)" : ""}`;
}

function changed(keyword: string, was: string | undefined, is: string | undefined): string {
  return `${keyword} was ${was ?? "not given"} and is ${is ?? "not given"}`;
}

// Whether the multiples of some numbers are multiples of one.
function implies(all: readonly number[], one: number): boolean {
  return all.some((other) => isMultiple(other, one));
}

function compareMultiples(
  was: readonly number[],
  is: readonly number[],
  note: Note,
): readonly SchemaDifference[] {
  const lost = is.some((one) => !implies(was, one));
  const gained = was.some((one) => !implies(is, one));
  const [old, now] = [was, is].map((all) => (all.length === 0 ? undefined : all.join(" and ")));
  const message = changed("multipleOf", old, now);
  if (lost && gained) return [note("rule-changed", message, { lost, gained })];
  if (lost) return [note("bound-tightened", message, { lost })];
  return gained ? [note("bound-loosened", message, { gained })] : [];
}

// The types whose values have formats.
const formatted = ["string", "number", "integer"];

function comparePatterns(
  was: readonly string[],
  is: readonly string[],
  note: Note,
): readonly SchemaDifference[] {
  const { added, removed, message } = compareNames("pattern", was, is);
  if (added.length > 0 && removed.length > 0) {
    return [note("pattern-changed", message, { lost: true, gained: true })];
  }
  if (added.length > 0) return [note("pattern-changed", message, { lost: true })];
  return removed.length > 0 ? [note("pattern-removed", message, { gained: true })] : [];
}

// What one side alone has of the values of a keyword that all hold.
function compareNames(keyword: string, was: readonly string[], is: readonly string[]) {
  const added = is.filter((one) => !was.includes(one));
  const removed = was.filter((one) => !is.includes(one));
  const [old, now] = [removed, added].map((all) =>
    all.length === 0 ? undefined : all.map(text).join(" and "),
  );
  return { added, removed, message: changed(keyword, old, now) };
}

// The formats of one schema without those that only repeat the bounds of the other one.
function tellingFormats(view: SchemaView, { formats, least, greatest }: SchemaView): readonly string[] {
  return view.formats.filter((format) => {
    const range = wholeRanges[format];
    if (range === undefined || formats.length > 0 || least === undefined || greatest === undefined)
      return true;
    return least.value < -range || greatest.value > range - 1;
  });
}

const wholeRanges: Readonly<Record<string, number>> = { int32: 2 ** 31, int64: 2 ** 63 };

function compareFormats(
  was: readonly string[],
  is: readonly string[],
  note: Note,
): readonly SchemaDifference[] {
  const { added, removed, message } = compareNames("format", was, is);
  if (isWithin(removed, added)) return [note("format-widened", message, { gained: true })];
  if (isWithin(added, removed)) return [note("format-narrowed", message, { lost: true })];
  if (added.length > 0 && removed.length > 0) {
    return [note("format-changed", message, { lost: true, gained: true })];
  }
  if (added.length > 0) return [note("format-added", message, { lost: true })];
  return removed.length > 0 ? [note("format-removed", message, { gained: true })] : [];
}

function isWithin(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 1 && others.length === 1 && widerFormat[some[0] ?? ""] === others[0];
}

// Formats whose values all are values of another one (OpenAPI Format Registry).
const widerFormat: Readonly<Record<string, string>> = {
  int32: "int64",
  float: "double",
  uri: "uri-reference",
};

function compareSize(keyword: string, was: number, is: number, note: Note): readonly SchemaDifference[] {
  if (was === is) return [];
  const isLower = keyword.startsWith("min");
  const isTighter = isLower ? is > was : is < was;
  const open = isLower ? 0 : Infinity;
  const [old, now] = [was, is].map((size) => (size === open ? undefined : String(size)));
  const message = changed(keyword, old, now);
  return [
    isTighter
      ? note("bound-tightened", message, { lost: true })
      : note("bound-loosened", message, { gained: true }),
  ];
}

/** How a keyword and its values are written in a message. */
export function changedKeyword(keyword: string, was: unknown, is: unknown): string {
  const [old, now] = [was, is].map((value) =>
    value === undefined ? undefined : canonicalJson(value).replaceAll(/\s+/gu, " ").trim(),
  );
  return changed(keyword, old, now);
}

import type { Cover, Fate, Pair, SchemaDifference, Split } from "./pair.ts";
import type { SchemaObject } from "../document/openapi-document.ts";
import type { Compared } from "./compare-members.ts";
import { refOf } from "./compare-notes.ts";
import { matchAlternatives } from "./match-alternatives.ts";
import { pairOf, partialSchema, type SchemaComparison, viewOf } from "./schema-pairs.ts";
import type { AlternativeGroup, Applying, LocatedSchema, Part } from "./applying.ts";
import { allowsType } from "./admits-scalar.ts";
import { changeRules } from "./change-rules.ts";
import type { SchemaView } from "./schema-view.ts";
import { isOnlyAlternatives, isSilent } from "./schema-view.ts";
import { isUnchangedValue } from "./unchanged-references.ts";

/** Two schemas that are compared, and what they say. */
export interface Views {
  readonly old: SchemaView;
  readonly now: SchemaView;
  readonly at: SchemaComparison;
}

/**
 * Compares the alternatives of two schemas in words: which came, which went, and what changed in
 * those that correspond. Each is told only if something becomes of its values, which `cover` and
 * `when` say.
 */
export function compareGroups(pair: Pair, views: Views): Compared {
  const compared: Compared = { own: [], below: [] };
  const [old, now] = changedGroups(views);
  if (old.length === 0 && isOnlyAlternatives(views.now)) {
    compareGroup(pair, { ...views, compared, was: undefined, is: now[0] });
  } else if (now.length === 0 && isOnlyAlternatives(views.old)) {
    compareGroup(pair, { ...views, compared, was: old[0], is: undefined });
  } else {
    for (let index = 0; index < Math.max(old.length, now.length); index += 1) {
      const [was, is] = [old[index], now[index]];
      if (was !== undefined && is !== undefined) compareGroup(pair, { ...views, compared, was, is });
      else compared.own.push(groupAlone(was, is, views));
    }
  }
  return compared;
}

function groupAlone(
  was: AlternativeGroup | undefined,
  is: AlternativeGroup | undefined,
  { old, now, at: { direction } }: Views,
): SchemaDifference {
  return was === undefined
    ? {
        rule: `${direction}-alternative-removed`,
        place: "",
        pointer: is?.part.pointer ?? now.pointer,
        side: "after",
        message: "must now be one of several alternatives",
        effect: { lost: true },
      }
    : {
        rule: `${direction}-alternative-added`,
        place: "",
        pointer: was.part.pointer || old.pointer,
        side: "before",
        message: "need no longer be one of several alternatives",
        effect: { gained: true },
      };
}

interface GroupPlace extends Views {
  readonly compared: Compared;
  /** Undefined where the whole schema stands as the only alternative. */
  readonly was: AlternativeGroup | undefined;
  readonly is: AlternativeGroup | undefined;
}

function compareGroup(whole: Pair, { old, now, at, compared, was, is }: GroupPlace): void {
  const [before, after] = [was?.alternatives ?? [whole.before], is?.alternatives ?? [whole.after]];
  const { pairs, removed, added } = matchAlternatives(before, after, (one, other) =>
    isUnchangedValue(one[0]?.schema, other[0]?.schema, at.unchanged),
  );
  const lostOf = (one: Applying) =>
    pairOf(was === undefined ? whole.before : choose(old, was, one, at), whole.after, at);
  const gainedOf = (one: Applying) =>
    pairOf(whole.before, is === undefined ? whole.after : choose(now, is, one, at), at);
  compared.own.push(...overlaps({ old, now, at, was, is }));
  for (const [one, other] of pairs) {
    const pair = pairOf(one, other, at);
    if (pair === undefined) continue;
    const cover: Cover = { lost: lostOf(one), gained: gainedOf(other) };
    compared.below.push({ segment: "", pair, cover });
  }
  for (const one of removed) {
    const pair = lostOf(one);
    if (pair === undefined) continue;
    compared.own.push({
      rule: `${at.direction}-alternative-removed`,
      place: "",
      pointer: one[0]?.pointer ?? "",
      side: "before",
      message: `may no longer be ${nameOf(one)}`,
      effect: { lost: true },
      when: [["lost", pair]],
    });
  }
  for (const one of added) {
    const pair = gainedOf(one);
    if (pair === undefined) continue;
    compared.own.push({
      rule: `${at.direction}-alternative-added`,
      place: "",
      pointer: one[0]?.pointer ?? "",
      side: "after",
      message: `may also be ${nameOf(one)}`,
      effect: { gained: true },
      when: [["gained", pair]],
    });
  }
}

// `oneOf` refuses a value that meets several alternatives. Where the keyword changed, that is told
// unless no value can meet two; else only with an example. A discriminator says which alternative a
// value is, whatever else it meets.
function overlaps({ old, now, at, was, is }: Omit<GroupPlace, "compared">): readonly SchemaDifference[] {
  const isNewKeyword = was !== undefined && is !== undefined && was.keyword !== is.keyword;
  const of = (view: SchemaView, group: AlternativeGroup, kind: "refused" | "allowed") => {
    const rule = `${at.direction}-overlap-${kind}` as const;
    const side = group === is ? "after" : "before";
    const alternatives = group.alternatives.map((one) => choose(view, group, one, at));
    if (group.part.schema.discriminator !== undefined) return [];
    if (!changeRules[rule].breaking && !isNewKeyword) return [];
    if (areExclusive(alternatives, { ...at, side })) return [];
    const message =
      kind === "refused" ? "must meet one alternative alone now" : "may meet several alternatives now";
    const told = is ?? group;
    return [
      {
        rule,
        place: "",
        pointer: told.part.pointer,
        side: told === is ? "after" : "before",
        message,
        effect: {},
        several: { alternatives, isLikely: isNewKeyword },
      } as const,
    ];
  };
  return [
    ...(is?.keyword === "oneOf" ? of(now, is, "refused") : []),
    ...(was?.keyword === "oneOf" ? of(old, was, "allowed") : []),
  ];
}

// Whether no value can meet two of some alternatives, as far as their types, listed values and
// members that name them say.
function areExclusive(
  alternatives: readonly Applying[],
  at: SchemaComparison & { readonly side: "before" | "after" },
): boolean {
  const views = alternatives.map((one) => viewOf(one, at.side, at));
  return views.every((one, index) => views.slice(index + 1).every((other) => exclude(one, other, at)));
}

function exclude(
  one: SchemaView,
  other: SchemaView,
  at: SchemaComparison & { readonly side: "before" | "after" },
): boolean {
  const isCommon = (type: string) => allowsType(other.types, type);
  if (one.types !== undefined && !one.types.some((type) => isCommon(type) || isCommon(numberLike(type))))
    return true;
  if (one.values !== undefined && other.values !== undefined) {
    const values = new Set(one.values.map((value) => JSON.stringify(value)));
    return !other.values.some((value) => values.has(JSON.stringify(value)));
  }
  if ([one, other].some(({ types }) => types?.join() !== "object")) return false;
  return [...one.required].some((name) => {
    const [member, namesake] = [one.properties.get(name), other.properties.get(name)];
    if (member === undefined || namesake === undefined || !other.required.has(name)) return false;
    const [values, others] = [viewOf(member, at.side, at).values, viewOf(namesake, at.side, at).values];
    return values !== undefined && others !== undefined && !values.some((value) => others.includes(value));
  });
}

function numberLike(type: string): string {
  return type === "number" ? "integer" : type;
}

/**
 * What decides about the values of two schemas with alternatives: each alternative (or, without
 * any, each type or listed value) of the side that the values come from must be within one
 * alternative of the other side. Undefined where neither has alternatives.
 */
export function splitsOf(pair: Pair, views: Views): Record<Fate, readonly Split[]> | undefined {
  const { old, now, at } = views;
  const [olds, nows] = changedGroups(views);
  if (olds.length + nows.length === 0) return undefined;
  const lost = splitSide(
    { view: old, groups: olds, whole: pair.before },
    { view: now, groups: nows, whole: pair.after },
    { at, pairUp: (one, other) => pairOf(one, other, at) },
  );
  const gained = splitSide(
    { view: now, groups: nows, whole: pair.after },
    { view: old, groups: olds, whole: pair.before },
    { at, pairUp: (one, other) => pairOf(other, one, at) },
  );
  return { lost, gained };
}

interface SplitSide {
  readonly view: SchemaView;
  readonly groups: readonly AlternativeGroup[];
  readonly whole: Applying;
}

interface Splitting {
  readonly at: SchemaComparison;
  readonly pairUp: (from: Applying, to: Applying) => Pair | undefined;
}

function splitSide(from: SplitSide, to: SplitSide, { at, pairUp }: Splitting): readonly Split[] {
  const [group] = from.groups;
  if (group !== undefined) {
    const parts = group.alternatives.map((one) => choose(from.view, group, one, at));
    return [{ keeps: "all", pairs: parts.flatMap((one) => pairUp(one, to.whole) ?? []) }];
  }
  const pieces = piecesOf(from, at);
  if (pieces.length > 1)
    return [{ keeps: "all", pairs: pieces.flatMap((one) => pairUp(one, to.whole) ?? []) }];
  return to.groups.flatMap((one): readonly Split[] => {
    const pairs = one.alternatives.map((other) => pairUp(from.whole, choose(to.view, one, other, at)));
    const changed = pairs.filter((pair) => pair !== undefined);
    return changed.length < pairs.length ? [] : [{ keeps: "some", pairs: likelyFirst(changed, from.whole) }];
  });
}

// The pairs that name the same component first: most often they correspond.
function likelyFirst(pairs: readonly Pair[], from: Applying): readonly Pair[] {
  const refs = new Set(from.flatMap(({ schema }) => refOf(schema) ?? []));
  const isLikely = ({ before, after }: Pair) =>
    [before, after].every((side) => side.some(({ schema }) => refs.has(refOf(schema) ?? "")));
  return [...pairs.filter(isLikely), ...pairs.filter((pair) => !isLikely(pair))];
}

// A schema with several types or listed values, as one schema for each.
function piecesOf({ view, whole }: SplitSide, { memory }: SchemaComparison): readonly Applying[] {
  const restrict = (what: string, schema: SchemaObject): Applying => [
    ...whole,
    { schema: partialSchema(emptySchema, what, { memory, make: () => schema }), pointer: view.pointer },
  ];
  if (view.values !== undefined) {
    return view.values.map((value) => restrict(`const ${JSON.stringify(value)}`, { const: value }));
  }
  const types = view.types ?? anyType;
  return types.length < 2 ? [] : types.map((type) => restrict(`type ${type}`, { type }));
}

const emptySchema: SchemaObject = {};
const anyType = ["array", "boolean", "null", "number", "object", "string"];

// The groups of both sides without those that are equal.
function changedGroups({
  old,
  now,
  at,
}: Views): readonly [readonly AlternativeGroup[], readonly AlternativeGroup[]] {
  if (old.groups.length === 0 || now.groups.length === 0) return [old.groups, now.groups];
  const open = [...now.groups];
  const changed = old.groups.filter((was) => {
    const index = open.findIndex(
      (is) =>
        is.keyword === was.keyword &&
        is.alternatives.length === was.alternatives.length &&
        isUnchangedValue(was.part.schema[was.keyword], is.part.schema[is.keyword], at.unchanged),
    );
    if (index !== -1) open.splice(index, 1);
    return index === -1;
  });
  return [changed, open];
}

/** What holds for a value once one alternative of a group is chosen. */
export function choose(
  { parts, groups }: SchemaView,
  chosen: AlternativeGroup,
  alternative: Applying,
  { memory }: SchemaComparison,
): Applying {
  const bare = parts.flatMap((part) => barePart(part, memory));
  const others = groups.filter((group) => group !== chosen).map((group) => groupAlonePart(group, memory));
  return [...bare, ...others, ...alternative];
}

const holders = new Set(["$ref", "allOf", "oneOf", "anyOf", "discriminator"]);

function barePart(part: Part, memory: SchemaComparison["memory"]): readonly LocatedSchema[] {
  const { schema, pointer, nullable } = part;
  const keywords = Object.keys(schema).filter((one) => !holders.has(one) && !isSilent(one));
  if (keywords.length === 0) return [];
  const make = () => {
    const copy = Object.fromEntries(keywords.map((keyword) => [keyword, schema[keyword]]));
    if (!nullable) return copy;
    const orNull: Record<string, unknown> = { ...copy };
    if (schema.type !== undefined) orNull["type"] = [...new Set([schema.type, "null"].flat())];
    if (schema.enum !== undefined) orNull["enum"] = [...schema.enum, null];
    return orNull;
  };
  return [{ schema: partialSchema(schema, `bare ${nullable}`, { memory, make }), pointer }];
}

function groupAlonePart(
  { part: { schema, pointer, nullable }, keyword }: AlternativeGroup,
  memory: SchemaComparison["memory"],
): LocatedSchema {
  const make = (): SchemaObject => ({
    [keyword]: [...(schema[keyword] ?? []), ...(nullable ? [{ type: "null" }] : [])],
  });
  return { schema: partialSchema(schema, `${keyword} ${nullable}`, { memory, make }), pointer };
}

function nameOf([first]: Applying): string {
  const schema = first?.schema;
  if (typeof schema !== "object") return "anything";
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return schema.title ?? (schema.type === undefined ? "another form" : [schema.type].flat().join(" or "));
}

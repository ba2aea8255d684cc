import type { OpenApiDocument } from "../document/openapi-document.ts";
import { expandPlaces, type Place } from "../schema/expand-places.ts";
import { collectOnce } from "../schema/list-parts.ts";
import { compareKeywords } from "./compare-keywords.ts";
import { compareValues } from "./compare-values.ts";
import { matchAlternatives } from "./match-alternatives.ts";
import { isMarked, type Pair, type PairContent, pairOf, type SchemaComparison } from "./schema-pairs.ts";
import { type Applying, isOnlyAlternatives, type SchemaView, viewSchemas } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

/**
 * Compares the values that two schemas allow. Members that are not sent in the direction (readOnly
 * in a request, writeOnly in a response) are ignored. Names of components do not matter. A
 * recursive schema is compared once, and what changed in one is told at the places that
 * expandPlaces follows. Throws SpecError for a broken `$ref`, and for schemas that can be combined
 * in more than `mostPairs` ways.
 */
export function compareSchemas(
  before: Applying,
  after: Applying,
  at: SchemaComparison & { readonly place: string },
): readonly Difference[] {
  const pair = pairOf(before, after, at);
  if (pair === undefined) return [];
  const changed = changedPairs(pair, at);
  if (!changed.has(pair)) return [];
  const top = expandPlaces(pair, (one) => contentOf(one, at).below.filter(([, below]) => changed.has(below)));
  return differencesAt(top, at);
}

function contentOf(pair: Pair, at: SchemaComparison): PairContent {
  if (pair.content !== undefined) return pair.content;
  // What comes back to this pair while its alternatives are matched finds no difference in it.
  pair.content = { own: [], below: [] };
  const collected: Collected = { own: [], below: [] };
  comparePair(pair, { ...at, place: "", collected });
  pair.content = collected;
  return collected;
}

// The pairs at and below one in which there is a difference.
function changedPairs(top: Pair, at: SchemaComparison): ReadonlySet<Pair> {
  const users = new Map<Pair, Pair[]>();
  const pairs = collectOnce(
    [top],
    (pair) => pair,
    (pair) => {
      const below = contentOf(pair, at).below.map(([, one]) => one);
      for (const one of below) {
        const known = users.get(one);
        if (known === undefined) users.set(one, [pair]);
        else known.push(pair);
      }
      return below;
    },
  );
  const differing = pairs.filter((pair) => contentOf(pair, at).own.length > 0);
  return new Set(
    collectOnce(
      differing,
      (pair) => pair,
      (pair) => users.get(pair) ?? [],
    ),
  );
}

function differencesAt(
  top: Place<Pair>,
  at: SchemaComparison & { readonly place: string },
): readonly Difference[] {
  const found: Difference[] = [];
  const open = [{ one: top, place: at.place }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { one, place } = next;
    const { own } = contentOf(one.node, at);
    for (const difference of own) found.push({ ...difference, place: joinPlaces(place, difference.place) });
    for (const below of one.below.toReversed())
      open.push({ one: below, place: joinPlaces(place, below.segment) });
  }
  return found;
}

function joinPlaces(place: string, below: string): string {
  return place === "" ? below.replace(/^\./u, "") : `${place}${below}`;
}

// Where the content of a pair is put together. Places are relative to it: `.member`, `[]`.
interface Surroundings extends SchemaComparison {
  readonly place: string;
  readonly collected: Collected;
}

interface Collected {
  readonly own: Difference[];
  readonly below: (readonly [place: string, Pair])[];
}

function comparePair({ before, after }: Pair, at: Surroundings): void {
  const old = viewSchemas(at.before, before);
  const now = viewSchemas(at.after, after);
  if (isOnlyAlternatives(now) && old.groups.length === 0) {
    return compareGroups({ ...old, groups: [[before]] }, now, at);
  }
  if (isOnlyAlternatives(old) && now.groups.length === 0) {
    return compareGroups(old, { ...now, groups: [[after]] }, at);
  }
  const values = compareValues(old, now, at);
  at.collected.own.push(...values);
  if (values.some(({ rule }) => rule.endsWith("-type-changed"))) return;
  at.collected.own.push(...compareKeywords(old, now, at));
  compareProperties(old, now, at);
  compareOtherMembers(old, now, at);
  if (old.items && now.items) follow(old.items, now.items, { ...at, place: "[]" });
  else if (old.items !== now.items) {
    at.collected.own.push({ ...ruleChange(at, "items"), pointer: (now.items ? now : old).pointer });
  }
  compareGroups(old, now, at);
}

function ruleChange({ direction, place }: Surroundings, keyword: string): Omit<Difference, "pointer"> {
  return { rule: `${direction}-rule-changed`, place, message: `has another \`${keyword}\`` };
}

// Notes that two groups of schemas are compared at a place below.
function follow(before: Applying, after: Applying, at: Surroundings): void {
  const pair = pairOf(before, after, at);
  if (pair !== undefined) at.collected.below.push([at.place, pair]);
}

function compareProperties(old: SchemaView, now: SchemaView, at: Surroundings): void {
  for (const name of new Set([...old.properties.keys(), ...now.properties.keys()])) {
    const [was, is] = [
      memberOf(old, name, { ...at, document: at.before }),
      memberOf(now, name, { ...at, document: at.after }),
    ];
    compareMember(was, is, { ...at, place: `.${name}` });
  }
}

// One property of an object before and after; undefined where it does not exist.
interface Member {
  readonly applying: Applying;
  /** Whether it is not sent in the direction of the comparison. */
  readonly isHidden: boolean;
  readonly required: boolean;
}

function memberOf(
  view: SchemaView,
  name: string,
  at: Surroundings & { readonly document: OpenApiDocument },
): Member | undefined {
  const applying = view.properties.get(name);
  if (applying === undefined) return undefined;
  const isHidden = isMarked(applying, at.direction === "request" ? "readOnly" : "writeOnly", at);
  return { applying, isHidden, required: view.required.has(name) };
}

function compareMember(old: Member | undefined, now: Member | undefined, at: Surroundings): void {
  const { direction, place, collected } = at;
  const was = old?.isHidden === true ? undefined : old;
  const is = now?.isHidden === true ? undefined : now;
  if (was !== undefined && is !== undefined) {
    collected.own.push(...requirement(was, is, at));
    follow(was.applying, is.applying, at);
  } else if (was !== undefined) {
    const pointer = was.applying[0]?.pointer ?? "";
    collected.own.push(
      now === undefined
        ? { rule: `${direction}-property-removed`, place, pointer, message: "was removed" }
        : hiddenMember(pointer, at),
    );
  } else if (is !== undefined) collected.own.push(addedMember(is, at));
}

function hiddenMember(pointer: string, { direction, place }: Surroundings): Difference {
  return direction === "request"
    ? { rule: "request-property-became-read-only", place, pointer, message: "became readOnly" }
    : { rule: "response-property-became-write-only", place, pointer, message: "became writeOnly" };
}

function addedMember({ applying, required }: Member, { direction, place }: Surroundings): Difference {
  const pointer = applying[0]?.pointer ?? "";
  return direction === "request" && required
    ? { rule: "required-request-property-added", place, pointer, message: "was added and is required" }
    : { rule: `${direction}-property-added`, place, pointer, message: "was added" };
}

function requirement(was: Member, is: Member, { direction, place }: Surroundings): readonly Difference[] {
  if (was.required === is.required) return [];
  const pointer = was.applying[0]?.pointer ?? "";
  return [
    is.required
      ? { rule: `${direction}-property-became-required`, place, pointer, message: "became required" }
      : { rule: `${direction}-property-became-optional`, place, pointer, message: "became optional" },
  ];
}

function compareOtherMembers(old: SchemaView, now: SchemaView, at: Surroundings): void {
  const [was, is] = [old.otherMembers, now.otherMembers];
  const note = (
    rule: "map-removed" | "more-properties-refused" | "more-properties-allowed",
    message: string,
  ) =>
    at.collected.own.push({
      rule: `${at.direction}-${rule}`,
      place: at.place,
      pointer: now.pointer,
      message,
    });
  if (typeof was === "object") {
    if (typeof is === "object") follow(was, is, { ...at, place: ".*" });
    else note("map-removed", "no longer describes members of any name");
  } else if (was !== is) {
    if (is === "refused") note("more-properties-refused", "refuses undeclared members now");
    else note("more-properties-allowed", "allows undeclared members now");
  }
}

function compareGroups(old: SchemaView, now: SchemaView, at: Surroundings): void {
  const count = Math.max(old.groups.length, now.groups.length);
  for (let index = 0; index < count; index += 1) compareGroup(old, now, { ...at, index });
}

function compareGroup(old: SchemaView, now: SchemaView, at: Surroundings & { readonly index: number }): void {
  const { direction, place, index, collected } = at;
  const [was, is] = [old.groups[index], now.groups[index]];
  // New alternatives where there were none allow less, just as a removed alternative does.
  const [fewer, more] = [`${direction}-alternative-removed`, `${direction}-alternative-added`] as const;
  if (was === undefined) {
    const message = "must now be one of several alternatives";
    collected.own.push({ rule: fewer, place, pointer: now.pointer, message });
    return;
  }
  if (is === undefined) {
    const message = "need no longer be one of several alternatives";
    collected.own.push({ rule: more, place, pointer: old.pointer, message });
    return;
  }
  const { pairs, removed, added } = matchAlternatives(was, is, (one, other) => isSame(one, other, at));
  for (const [one, other] of pairs) follow(one, other, at);
  const of = (one: Applying, message: string) => ({
    place,
    pointer: pointerOf(one),
    message: `${message} ${nameOf(one)}`,
  });
  collected.own.push(
    ...removed.map((one) => ({ ...of(one, "may no longer be"), rule: fewer })),
    ...added.map((one) => ({ ...of(one, "may also be"), rule: more })),
  );
}

// Whether no client can tell two groups of schemas apart. Too deep inside of other alternatives
// nobody looks: then names and order pair them.
function isSame(before: Applying, after: Applying, at: SchemaComparison): boolean {
  const { memory } = at;
  const top = pairOf(before, after, at);
  if (top === undefined || memory.same.has(top)) return true;
  if (memory.depth >= deepestAlternatives) return false;
  memory.depth += 1;
  const seen = new Set([top]);
  let differs = false;
  for (const pair of seen) {
    const { own, below } = contentOf(pair, at);
    differs = own.length > 0;
    if (differs) break;
    for (const [, one] of below) if (!memory.same.has(one)) seen.add(one);
  }
  memory.depth -= 1;
  if (!differs) for (const pair of seen) memory.same.add(pair);
  return !differs;
}

// How many groups of alternatives are matched inside of one another.
const deepestAlternatives = 50;

function pointerOf(applying: Applying): string {
  return applying[0]?.pointer ?? "";
}

function nameOf([first]: Applying): string {
  const schema = first?.schema;
  if (typeof schema !== "object") return "anything";
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  return schema.title ?? (schema.type === undefined ? "another form" : [schema.type].flat().join(" or "));
}

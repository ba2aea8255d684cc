import { createExampleFinder, type ExampleFinder } from "./find-example.ts";
import type { Pair, PairBelow, PairContent, PairNode, PairReader, SchemaDifference } from "./pair.ts";
import { expandPlaces, type Place } from "../schema/expand-places.ts";
import { collectOnce } from "../schema/list-parts.ts";
import { compareAlike } from "./compare-alike.ts";
import { changeRules } from "./change-rules.ts";
import { compareFacets } from "./compare-facets.ts";
import { compareGroups, splitsOf, type Views } from "./compare-groups.ts";
import { type Compared, compareMembers } from "./compare-members.ts";
import { compareNotes } from "./compare-notes.ts";
import { compareSubschemas } from "./compare-subschemas.ts";
import { createJudge, type Judge } from "./judge-pairs.ts";
import { pairOf, type SchemaComparison, viewOf } from "./schema-pairs.ts";
import type { Applying } from "./applying.ts";
import { isOnlyAlternatives, type SchemaView } from "./schema-view.ts";
import type { Difference } from "./spec-change.ts";

/**
 * Compares the values that two schemas allow, each way of writing them alike. Members that are not
 * sent in the direction (readOnly in a request, writeOnly in a response) are ignored. Names of
 * components do not matter. A recursive schema is compared once, and what changed in one is told at
 * the places that expandPlaces follows. Throws SpecError for a broken `$ref`, and for schemas that
 * can be combined in more than `mostPairs` ways.
 */
export function compareSchemas(
  before: Applying,
  after: Applying,
  at: SchemaComparison & { readonly place: string },
): readonly Difference[] {
  const pair = pairOf(before, after, at);
  if (pair === undefined) return [];
  const reader = at.memory.readers.get(at.direction) ?? createReader(at);
  at.memory.readers.set(at.direction, reader);
  return reader
    .differences(reader.nodeOf(pair, false))
    .map((one) => ({ ...one, place: joinPlaces(at.place, one.place) }));
}

// After how many places of one value a difference is told only at its first place.
const fewPlaces = 100;

function createReader(at: SchemaComparison): PairReader {
  const nodes = new Map<Pair, readonly [PairNode, PairNode]>();
  const contentOf = (pair: Pair) => (pair.content ??= compareAlike(pair, at) ?? readPair(pair, at));
  const judge = createJudge(contentOf);
  const nodeOf = (pair: Pair, isQuiet: boolean): PairNode => {
    const known = nodes.get(pair) ?? [
      { pair, isQuiet: false },
      { pair, isQuiet: true },
    ];
    nodes.set(pair, known);
    return known[isQuiet ? 1 : 0];
  };
  const own = remember((node: PairNode) => tellOwn(node, { at, judge, content: contentOf(node.pair) }));
  const below = remember(({ pair, isQuiet }: PairNode) =>
    contentOf(pair).below.flatMap((one) => {
      const fates = coveredFates(one, judge);
      if (!fates.lost && !fates.gained) return [];
      const isKept = at.direction === "request" ? !fates.lost : !fates.gained;
      return [[one.segment, nodeOf(one.pair, isQuiet || isKept)] as const];
    }),
  );
  const isChanged = createChangeFinder(below, (node) => own(node).length > 0);
  const changedBelow = remember((node: PairNode) => below(node).filter(([, one]) => isChanged(one)));
  const differences = remember((top: PairNode) =>
    isChanged(top) ? differencesIn(expandPlaces(top, changedBelow, { onceAfter: fewPlaces }), own) : [],
  );
  return { nodeOf, differences };
}

function remember<Result>(read: (node: PairNode) => Result): (node: PairNode) => Result {
  const known = new Map<PairNode, Result>();
  return (node) => {
    const result = known.get(node) ?? read(node);
    known.set(node, result);
    return result;
  };
}

function coveredFates({ cover }: PairBelow, judge: Judge): { lost: boolean; gained: boolean } {
  if (cover === undefined) return { lost: true, gained: true };
  return {
    lost: cover.lost !== undefined && judge(cover.lost, "lost"),
    gained: cover.gained !== undefined && judge(cover.gained, "gained"),
  };
}

interface Telling {
  readonly at: SchemaComparison;
  readonly judge: Judge;
  readonly content: PairContent;
}

function tellOwn({ pair, isQuiet }: PairNode, { at, judge, content }: Telling): readonly SchemaDifference[] {
  const isSplit = content.splits !== undefined;
  const stays = ({ effect, when }: SchemaDifference) => {
    if (when !== undefined && !when.some(([fate, one]) => judge(one, fate))) return false;
    const isSilent = effect.lost !== true && effect.gained !== true;
    if (!isSplit || isSilent) return true;
    return (effect.lost === true && judge(pair, "lost")) || (effect.gained === true && judge(pair, "gained"));
  };
  const told = content.own.filter(stays).filter((one) => !isQuiet || !changeRules[one.rule].breaking);
  if (isQuiet) return told;
  const all = isSplit ? [...told, ...unexplained({ pair, isQuiet }, { at, judge, content }, told)] : told;
  const find = createExampleFinder(pair, at);
  return all.flatMap((one) => {
    if (!changeRules[one.rule].breaking) return [one];
    const shown = withExample(one, find);
    return shown.unproven === true && one.several?.isLikely === false ? [] : [shown];
  });
}

function withExample(difference: SchemaDifference, find: ExampleFinder): SchemaDifference {
  if (asides.test(difference.rule)) return difference;
  const example = find(difference);
  if (example !== undefined) return { ...difference, example };
  return declared.test(difference.rule) ? difference : { ...difference, unproven: true };
}

// Rules about what a value means, and rules about what a document declares: the latter break
// clients where no value shows it, too.
const asides = /-(?:default-changed|discriminator-[a-z-]+)$/u;
const declared = /-(?:property-removed|property-became-(?:read|write)-only|map-removed)$/u;

// What becomes of the values of alternatives although no single difference says so.
function unexplained(
  { pair }: PairNode,
  { at, judge, content }: Telling,
  told: readonly SchemaDifference[],
): readonly SchemaDifference[] {
  const fate = at.direction === "request" ? "lost" : "gained";
  const isTold =
    told.some(({ rule }) => changeRules[rule].breaking) ||
    content.below.some((one) => coveredFates(one, judge)[fate] && judge(one.pair, fate));
  if (isTold || !judge(pair, fate)) return [];
  const { pointer } = viewOf(pair.after, "after", at);
  return [
    {
      rule: fate === "lost" ? "request-values-refused" : "response-values-added",
      place: "",
      pointer,
      side: "after",
      message: fate === "lost" ? "some values are refused now" : "some values are possible now",
      effect: { [fate]: true },
    },
  ];
}

function readPair(pair: Pair, at: SchemaComparison): PairContent {
  const [old, now] = [viewOf(pair.before, "before", at), viewOf(pair.after, "after", at)];
  const splits = splitsOf(pair, { old, now, at });
  if (splits === undefined) return { ...readDifferences(pair, { old, now, at }), splits };
  // Most pairs with alternatives are asked only what becomes of their values.
  let told: Compared | undefined;
  const differences = () =>
    (told ??= readDifferences(pair, {
      old: viewOf(pair.before, "before", at),
      now: viewOf(pair.after, "after", at),
      at,
    }));
  return {
    splits,
    get own() {
      return differences().own;
    },
    get below() {
      return differences().below;
    },
  };
}

function readDifferences(pair: Pair, { old, now, at }: Views): Compared {
  // Where one side only lists alternatives, the other one is compared with each of them.
  const isOneSided = isWholeBesideAlternatives(old, now) || isWholeBesideAlternatives(now, old);
  const facets = isOneSided ? [] : compareFacets(old, now, at.direction);
  const notes = compareNotes(old, now, at);
  if (
    facets.some(({ rule }) => rule.endsWith("-type-changed")) &&
    old.groups.length + now.groups.length === 0
  ) {
    return { own: [...facets], below: notes.below };
  }
  const parts = [
    ...(isOneSided ? [] : [compareMembers(old, now, at), compareSubschemas(old, now, at)]),
    notes,
    compareGroups(pair, { old, now, at }),
  ];
  return {
    own: [...facets, ...parts.flatMap(({ own }) => own)],
    below: parts.flatMap(({ below }) => below),
  };
}

function isWholeBesideAlternatives(one: SchemaView, other: SchemaView): boolean {
  return one.groups.length === 0 && isOnlyAlternatives(other);
}

// Looks at each node once, whoever asks.
function createChangeFinder(
  below: (node: PairNode) => readonly (readonly [string, PairNode])[],
  differs: (node: PairNode) => boolean,
): (node: PairNode) => boolean {
  const changed = new Set<PairNode>();
  const seen = new Set<PairNode>();
  const users = new Map<PairNode, PairNode[]>();
  const next = (node: PairNode) => {
    const ones = below(node).map(([, one]) => one);
    for (const one of ones) {
      const known = users.get(one);
      if (known === undefined) users.set(one, [node]);
      else known.push(node);
    }
    return ones.filter((one) => !seen.has(one));
  };
  return (top) => {
    if (seen.has(top)) return changed.has(top);
    const fresh = collectOnce([top], (node) => node, next);
    for (const node of fresh) seen.add(node);
    const differing = fresh.filter(
      (node) => differs(node) || below(node).some(([, one]) => changed.has(one)),
    );
    const usersOf = (node: PairNode) => (users.get(node) ?? []).filter((one) => !changed.has(one));
    for (const node of collectOnce(differing, (one) => one, usersOf)) changed.add(node);
    return changed.has(top);
  };
}

// Places begin with what joins them to those around.
function differencesIn(
  top: Place<PairNode>,
  own: (node: PairNode) => readonly SchemaDifference[],
): readonly Difference[] {
  const found: Difference[] = [];
  const open = [{ one: top, place: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { effect: _, when: __, several: ___, ...difference } of own(next.one.node))
      found.push({ ...difference, place: `${next.place}${difference.place}` });
    for (const below of next.one.below.toReversed())
      open.push({ one: below, place: `${next.place}${below.segment}` });
  }
  return found;
}

function joinPlaces(place: string, below: string): string {
  return place === "" ? below.replace(/^\./u, "") : `${place}${below}`;
}

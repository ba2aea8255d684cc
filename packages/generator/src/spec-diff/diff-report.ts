import { changeRules, compareDocuments, type SpecChange } from "@cftokens/openapi/compare";
import { findAllowedBreak } from "./allowed-breaks.ts";
import type { Impact } from "./find-impact.ts";
import type { SpecPlace, SpecSide } from "./spec-side.ts";

/** The differences between two states of the documents. */
export interface DiffReport {
  readonly base: string;
  readonly head: string;
  /** Changes that break clients and that nobody has allowed. */
  readonly breaking: number;
  /** Changes that may break clients, though no value was found that shows it. */
  readonly unproven: number;
  readonly groups: readonly ChangeGroup[];
  /** Reasons of allowed breaks that match no change. */
  readonly unusedReasons: readonly string[];
  /** Present when it was requested. */
  readonly impact?: readonly Impact[];
}

/**
 * Changes of one kind at one component, or at one place of several operations; `pointer` is that of
 * the first.
 */
export interface ChangeGroup extends Omit<SpecChange, "operation" | "place" | "source"> {
  /** Where the pointer leads. */
  readonly at: SpecPlace;
  readonly verdict: "breaking" | "unproven" | "allowed" | "harmless";
  /** Why the rule judges so. */
  readonly because: string;
  /** Why the change is allowed. */
  readonly reason?: string;
  readonly operations: readonly ChangedPlace[];
}

/** One place that a change touches. */
export interface ChangedPlace {
  readonly operation?: string;
  readonly place: string;
  /** If it is not that of the group. */
  readonly pointer?: string;
  /** Where that pointer leads. */
  readonly at?: SpecPlace;
}

/**
 * Compares two states; `findImpact` says what the changes mean for a repository, if it is asked
 * for. Throws SpecError.
 */
export function toDiffReport(
  base: SpecSide,
  head: SpecSide,
  findImpact?: (changes: readonly SpecChange[]) => readonly Impact[],
): DiffReport {
  const changes = compareDocuments(base.documents, head.documents);
  const groups = Map.groupBy(changes, (change) => {
    const reason = change.breaking ? findAllowedBreak(change, head.allowed)?.reason : undefined;
    const where = change.pointer.startsWith("/components/") ? change.pointer : change.place;
    return JSON.stringify([change.document, change.rule, where, change.message, reason]);
  });
  const placeOf = createLocator(changes, base, head);
  const used = new Set(changes.flatMap((change) => findAllowedBreak(change, head.allowed) ?? []));
  const shown = [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [toGroup(first, [first, ...others], { head, placeOf })],
  );
  const countOf = (kind: ChangeGroup["verdict"]) =>
    shown.filter(({ verdict }) => verdict === kind).flatMap(({ operations }) => operations).length;
  return {
    base: base.label,
    head: head.label,
    breaking: countOf("breaking"),
    unproven: countOf("unproven"),
    groups: shown.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
    unusedReasons: head.allowed
      .filter((one) => !used.has(one))
      .map(({ rule, reason }) => `${rule}: ${reason}`),
    ...(findImpact !== undefined && { impact: findImpact(changes) }),
  };
}

const order = [
  "breaking",
  "unproven",
  "allowed",
  "harmless",
] as const satisfies readonly ChangeGroup["verdict"][];

// A shared schema is at one place of an operation as often as it has media types.
function distinct(changes: readonly SpecChange[]): readonly SpecChange[] {
  const known = new Map(
    changes.map((one) => [JSON.stringify([one.operation, one.place, one.pointer]), one] as const),
  );
  return [...known.values()];
}

type Locator = (change: SpecChange) => SpecPlace;

// Reads each file once, for all that is to be said of it.
function createLocator(changes: readonly SpecChange[], base: SpecSide, head: SpecSide): Locator {
  const documents = Map.groupBy(changes, ({ side, source }) => JSON.stringify([side, source]));
  const places = new Map(
    [...documents.values()].flatMap((ones) => {
      const [{ side, source } = { side: "before", source: "" }] = ones;
      const pointers = [...new Set(ones.map(({ pointer }) => pointer))];
      const found = (side === "before" ? base : head).locate(source, pointers);
      return [...found].map(([pointer, place]) => [JSON.stringify([side, source, pointer]), place] as const);
    }),
  );
  return ({ side, source, pointer }) =>
    places.get(JSON.stringify([side, source, pointer])) ?? { file: source };
}

function toGroup(
  first: SpecChange,
  changes: readonly SpecChange[],
  { head, placeOf }: { readonly head: SpecSide; readonly placeOf: Locator },
): ChangeGroup {
  const { operation: _, place: __, source: ___, ...shared } = first;
  const reason = first.breaking ? findAllowedBreak(first, head.allowed)?.reason : undefined;
  const found = first.unproven === true ? "unproven" : "breaking";
  const breaks = reason === undefined ? found : "allowed";
  return {
    ...shared,
    at: placeOf(first),
    verdict: first.breaking ? breaks : "harmless",
    because: changeRules[first.rule].because,
    ...(reason !== undefined && { reason }),
    operations: distinct(changes).map((change) => ({
      ...(change.operation !== undefined && { operation: change.operation }),
      place: change.place,
      ...(change.pointer !== first.pointer && { pointer: change.pointer, at: placeOf(change) }),
    })),
  };
}

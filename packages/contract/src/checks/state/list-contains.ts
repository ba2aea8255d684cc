import { apiKnowledge } from "../../state/api-knowledge.ts";
import { differences } from "../../state/compare.ts";
import {
  collectionPath,
  entriesOf,
  entryPath,
  type History,
  idOfItem,
  pathOf,
  type Step,
  stepsBetween,
} from "../../state/history.ts";
import { memberDeclarations } from "../../state/member-declarations.ts";
import { lastPageOf, readPageInfo } from "../../state/page-info.ts";
import { type Life, type Sighting, toLives } from "../../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const listContains: StateCheck = {
  id: "list-contains",
  severity: "error",
  reason:
    "A list that leaves resources out, or shows them otherwise than they are, misleads everybody who only lists.",
  check(history) {
    const lives = toLives(history);
    const whole = new Set(history.filter((step) => step.role === "list" && step.isSuccess && isWhole(step)));
    return [
      ...lives.flatMap((life) => checkPresence(life, { history, whole })),
      ...lives.flatMap(checkEntries),
    ];
  },
};

// Whether a list has every resource of its collection: it is on one page, and without a filter.
function isWhole(list: Step): boolean {
  const { searchParams } = new URL(list.exchange.request.url);
  const chooses = [...searchParams.keys()].some((name) => !apiKnowledge.pagingParameters.includes(name));
  const info = readPageInfo(list);
  const last = lastPageOf(info);
  const hasMore = last === undefined ? info.total > entriesOf(list).length : last > 1;
  return !chooses && !hasMore && !(info.page > 1);
}

interface Lists {
  readonly history: History;
  /** The lists that have every resource of their collection. */
  readonly whole: ReadonlySet<Step>;
}

// Finds whole lists without a resource that was created before and not removed.
function checkPresence(
  { item, sightings: [created], removed }: Life,
  { history, whole }: Lists,
): readonly StateObservation[] {
  if (created?.in !== "create") return [];
  return stepsBetween(history, { after: created.step, before: removed })
    .filter((list) => whole.has(list) && pathOf(list) === collectionPath(item))
    .filter((list) => !entriesOf(list).some((entry) => entryPath(list, entry) === item))
    .map((list) => ({
      pointer: list.resultPointer,
      message: "does not list a resource that was created",
      expected: idOfItem(item),
      step: list,
    }));
}

// Finds differences between the entries of lists and the resource itself.
function checkEntries({ sightings }: Life): readonly StateObservation[] {
  return sightings.flatMap((entry) => {
    if (entry.in !== "list") return [];
    const unchanged = sightings.filter(({ step }) => step.changesSoFar === entry.step.changesSoFar);
    const before = unchanged.slice(0, unchanged.indexOf(entry));
    const other =
      before.findLast(showsTruth) ??
      before.findLast(({ in: how }) => how === "list") ??
      unchanged.find(({ in: how }) => how === "read");
    return other === undefined ? [] : compare(other, entry);
  });
}

// Whether a sighting shows the resource itself: a reading or, where none is documented, the answer
// to a change.
function showsTruth({ in: how, step }: Sighting): boolean {
  return how === "read" || (how !== "list" && step.collection?.read === undefined);
}

// Compares the members that the entry has, and those that its schema declares: a list may be a
// summary.
function compare(resource: Sighting, entry: Sighting): readonly StateObservation[] {
  const declares = memberDeclarations(entry.step, entry.pointer);
  const expected = Object.fromEntries(
    Object.entries(resource.value).filter(([name]) => Object.hasOwn(entry.value, name) || declares(name)),
  );
  const without = [...apiKnowledge.volatileMembers, ...apiKnowledge.secretMembers];
  const options = { pointer: entry.pointer, mode: "contains", without } as const;
  return differences(expected, entry.value, options).map((found) => ({
    ...found,
    message: "is not what the resource itself shows",
    step: entry.step,
  }));
}

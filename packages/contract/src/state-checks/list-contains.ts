import { apiKnowledge } from "../state/api-knowledge.ts";
import { differences } from "../state/compare.ts";
import { entryPath, entriesOf, type History, pathOf, type Step } from "../state/history.ts";
import { memberDeclarations } from "../state/member-declarations.ts";
import { readPageInfo } from "../state/page-info.ts";
import { type Life, type Sighting, toLives } from "../state/sightings.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const listContains: StateCheck = {
  id: "list-contains",
  severity: "error",
  reason:
    "A list that leaves things out, or shows them otherwise than they are, misleads everybody who only lists.",
  check(history) {
    const lives = toLives(history);
    const lists = history.filter((step) => step.role === "list" && step.isSuccess);
    return [
      ...lists.filter(isWhole).flatMap((list) => checkPresence(list, lives)),
      ...lives.flatMap((life) => checkEntries(life, history)),
    ];
  },
};

/** Whether the list has everything in it: it is on one page, and nothing chose among its entries. */
function isWhole(list: Step): boolean {
  const { searchParams } = new URL(list.exchange.request.url);
  const chooses = [...searchParams.keys()].some((name) => !apiKnowledge.pagingParameters.includes(name));
  const { page = 1, total, pages } = readPageInfo(list);
  const isOnePage =
    pages === undefined ? total === undefined || total === entriesOf(list).length : pages <= 1;
  return !chooses && isOnePage && page === 1;
}

function checkPresence(list: Step, lives: readonly Life[]): readonly StateObservation[] {
  const listed = new Set(entriesOf(list).map((entry) => entryPath(list, entry)));
  return lives
    .filter(({ item, sightings: [first], removed }) => {
      const belongs = item.slice(0, item.lastIndexOf("/")) === pathOf(list);
      const isAlive = removed === undefined || removed.index > list.index;
      return (
        belongs && isAlive && first?.in === "create" && first.step.index < list.index && !listed.has(item)
      );
    })
    .map(({ item }) => ({
      pointer: list.resultPointer,
      message: "does not list a thing that was created",
      expected: item.slice(item.lastIndexOf("/") + 1),
      step: list,
    }));
}

/** An entry shows what reading the thing itself shows, as far as both have the same members. */
function checkEntries({ sightings }: Life, history: History): readonly StateObservation[] {
  return sightings.flatMap((sighting, index) => {
    if (sighting.in !== "list") return [];
    const before = sightings.slice(0, index);
    const earlier = before.findLast(showsTruth) ?? before.findLast((one) => one.in === "list");
    if (earlier !== undefined && !isChanged(history, earlier.step, sighting.step))
      return compare(earlier, sighting);
    const later = sightings.slice(index + 1).find((one) => one.in !== "list");
    const isComparable = later?.in === "read" && !isChanged(history, sighting.step, later.step);
    return isComparable ? compare(later, sighting) : [];
  });
}

/** Reading a thing tells what it is; where it cannot be read, what was answered to making or changing it has to do. */
function showsTruth({ in: how, step }: Sighting): boolean {
  return how === "read" || (how !== "list" && step.resource?.read === undefined);
}

function isChanged(history: History, from: Step, to: Step): boolean {
  return history.some(
    ({ index, operation, isSuccess }) =>
      index > from.index && index < to.index && operation.method !== "GET" && isSuccess,
  );
}

/** A list may be a summary: what its entries do not declare, they need not show. */
function compare(thing: Sighting, entry: Sighting): readonly StateObservation[] {
  const declares = memberDeclarations(entry.step, entry.pointer);
  const expected = Object.fromEntries(
    Object.entries(thing.value).filter(([name]) => Object.hasOwn(entry.value, name) || declares(name)),
  );
  const without = [...apiKnowledge.volatileMembers, ...apiKnowledge.secretMembers];
  const options = { pointer: entry.pointer, mode: "contains", without } as const;
  return differences(expected, entry.value, options).map((found) => ({
    ...found,
    message: "is not what the thing itself shows",
    step: entry.step,
  }));
}

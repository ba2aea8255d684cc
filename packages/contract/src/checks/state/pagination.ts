import { pointerBelow } from "@cftokens/openapi/json";
import { apiKnowledge } from "../../state/api-knowledge.ts";
import { bearerOf, entriesOf, entryPath, pathOf, type Step } from "../../state/history.ts";
import { type PageInfo, pagesOfEntries, readPageInfo } from "../../state/page-info.ts";
import type { StateCheck, StateObservation } from "../state-check.ts";

export const pagination: StateCheck = {
  id: "pagination",
  severity: "error",
  reason: "Who walks the pages of a list must meet every entry once, and know when it is at the end.",
  check(history) {
    const pages = history.filter(({ result }) => Array.isArray(result));
    const walks = Map.groupBy(pages, walkKey);
    return [...pages.flatMap(checkPage), ...[...walks.values()].flatMap(checkWalk)];
  },
};

// Finds contradictions between the numbers of one page, its entries and the request.
function checkPage(step: Step): readonly StateObservation[] {
  const info = readPageInfo(step);
  const { count, page, perPage, pages } = info;
  const { member, ...names } = apiKnowledge.pageInfo;
  const length = lengthOf(step);
  const asked = askedOf(step);
  const lastPage = pagesOfEntries(info);
  const differs = (name: string, expected: number, got: number, message: string) =>
    isOther(expected, got) ? [{ pointer: `/${member}/${name}`, message, expected, got, step }] : [];
  const isTooLong = length > perPage;
  const isPastEnd = page > Math.max(pages, 1) && length > 0;
  const isEmptyPage = page <= lastPage && length === 0;
  return [
    ...differs(names.count, length, count, "is not the number of entries on the page"),
    ...differs(names.page, asked.page, page, "is not the page that was asked for"),
    ...differs(names.perPage, asked.perPage, perPage, "is not the number of entries that was asked for"),
    ...differs(names.pages, lastPage, pages, "does not fit the number of entries"),
    ...(isTooLong ? [about(step, `has ${length} entries on a page of ${perPage}`)] : []),
    ...(isPastEnd ? [about(step, "has entries on a page past the end")] : []),
    ...(isEmptyPage ? [about(step, "has no entries on a page before the end")] : []),
  ];
}

function lengthOf({ result }: Step): number {
  return Array.isArray(result) ? result.length : 0;
}

function askedOf({ exchange: { request } }: Step): Pick<PageInfo, "page" | "perPage"> {
  const { searchParams } = new URL(request.url);
  const numberOf = (name: string) => Number(searchParams.get(name) ?? NaN);
  return { page: numberOf(apiKnowledge.pageInfo.page), perPage: numberOf(apiKnowledge.pageInfo.perPage) };
}

// Whether both numbers are known and differ.
function isOther(expected: number, got: number): boolean {
  return Math.abs(expected - got) > 0;
}

// Pages with the same key belong to one walk: same list, filter and caller, and no change in
// between.
function walkKey(step: Step): string {
  const { searchParams } = new URL(step.exchange.request.url);
  searchParams.delete(apiKnowledge.pageInfo.page);
  return JSON.stringify([step.changesSoFar, pathOf(step), searchParams.toString(), bearerOf(step)]);
}

function checkWalk(walk: readonly Step[]): readonly StateObservation[] {
  const byPage = new Map(walk.map((step) => [readPageInfo(step).page, step]));
  const steps = [...byPage.values()];
  return [...checkTotals(steps), ...checkRepeats(steps), ...checkWhole(steps)];
}

// Finds pages with another total than the first page, and pages that leave out a number that the
// first has.
function checkTotals(steps: readonly Step[]): readonly StateObservation[] {
  const { member, ...names } = apiKnowledge.pageInfo;
  return steps.flatMap((step) => {
    const expected = readPageInfo(steps[0] ?? step);
    const got = readPageInfo(step);
    const saysLess = (key: keyof PageInfo) => Number.isNaN(got[key]) && !Number.isNaN(expected[key]);
    return keys
      .filter((key) => saysLess(key) || (key === "total" && !Object.is(got.total, expected.total)))
      .map((key) => ({
        pointer: `/${member}/${names[key]}`,
        message: "is not what the first page said",
        expected: known(expected[key]),
        got: known(got[key]),
        step,
      }));
  });
}

function known(said: number): number | undefined {
  return Number.isNaN(said) ? undefined : said;
}

const keys = ["count", "page", "perPage", "total", "pages"] as const;

function checkRepeats(steps: readonly Step[]): readonly StateObservation[] {
  const entries = steps.flatMap((step) =>
    entriesOf(step).map((entry, index) => ({ step, index, path: entryPath(step, entry) })),
  );
  const first = new Map(entries.toReversed().map((entry) => [entry.path, entry]));
  return entries
    .filter((entry) => entry.path !== undefined && first.get(entry.path) !== entry)
    .map(({ step, index }) => ({
      pointer: pointerBelow(step.resultPointer, index),
      message: "was in the list before",
      step,
    }));
}

// Finds walks of all pages that together have another number of entries than the total.
function checkWhole(steps: readonly Step[]): readonly StateObservation[] {
  const entries = steps.reduce((sum, step) => sum + lengthOf(step), 0);
  return steps.slice(-1).flatMap((last) => {
    const { total, pages } = readPageInfo(last);
    const isWhole = steps.filter((step) => readPageInfo(step).page <= pages).length === pages;
    return isWhole && isOther(total, entries)
      ? [about(last, `has ${entries} entries on all pages together, not ${total}`)]
      : [];
  });
}

function about(step: Step, message: string): StateObservation {
  return { pointer: step.resultPointer, message, step };
}

import { pointerBelow } from "@cftokens/openapi";
import { apiKnowledge } from "../state/api-knowledge.ts";
import { bearerOf, entriesOf, entryPath, type History, pathOf, type Step } from "../state/history.ts";
import { type PageInfo, readPageInfo } from "../state/page-info.ts";
import type { StateCheck, StateObservation } from "../state/state-check.ts";

export const pagination: StateCheck = {
  id: "pagination",
  severity: "error",
  reason: "Who walks the pages of a list must meet every entry once, and know when it is at the end.",
  check(history) {
    const pages = history.filter((step) => Array.isArray(step.result) && step.isSuccess);
    return [...pages.flatMap(checkPage), ...walksIn(history).flatMap(checkWalk)];
  },
};

/** The numbers of one page agree with each other, with the page and with the request. */
function checkPage(step: Step): readonly StateObservation[] {
  const { count, page, perPage, total, pages } = readPageInfo(step);
  const { member, ...names } = apiKnowledge.pageInfo;
  const length = entriesOf(step).length;
  const asked = askedOf(step);
  const lastPage = total === undefined || perPage === undefined ? undefined : Math.ceil(total / perPage);
  const differs = (name: string, expected: number | undefined, got: number | undefined, message: string) =>
    expected === undefined || got === undefined || expected === got
      ? []
      : [{ pointer: `/${member}/${name}`, message, expected, got, step }];
  const isTooLong = perPage !== undefined && length > perPage;
  const isPastEnd = page !== undefined && pages !== undefined && page > Math.max(pages, 1) && length > 0;
  const isEmptyPage = page !== undefined && lastPage !== undefined && page <= lastPage && length === 0;
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

function askedOf({ exchange: { request } }: Step): Pick<PageInfo, "page" | "perPage"> {
  const { searchParams } = new URL(request.url);
  const numberOf = (name: string) => (searchParams.has(name) ? Number(searchParams.get(name)) : undefined);
  return { page: numberOf(apiKnowledge.pageInfo.page), perPage: numberOf(apiKnowledge.pageInfo.perPage) };
}

/** Pages of one list, asked for in the same way while nothing was changed. */
type Walk = readonly Step[];

function walksIn(history: History): readonly Walk[] {
  const walks: Step[][] = [];
  let open = new Map<string, Step[]>();
  for (const step of history) {
    if (step.operation.method !== "GET" && step.isSuccess) open = new Map();
    if (!Array.isArray(step.result) || !step.isSuccess || step.operation.method !== "GET") continue;
    const walk = open.get(walkKey(step));
    if (walk === undefined) {
      const begun = [step];
      walks.push(begun);
      open.set(walkKey(step), begun);
    } else {
      walk.push(step);
    }
  }
  return walks;
}

function walkKey(step: Step): string {
  const { searchParams } = new URL(step.exchange.request.url);
  searchParams.delete(apiKnowledge.pageInfo.page);
  return `${pathOf(step)} ${searchParams.toString()} ${bearerOf(step) ?? ""}`;
}

function checkWalk(walk: Walk): readonly StateObservation[] {
  const byPage = new Map(walk.map((step) => [readPageInfo(step).page ?? 1, step]));
  const steps = [...byPage.values()];
  return [...checkTotals(steps), ...checkRepeats(steps), ...checkWhole(steps)];
}

/** All pages speak of the same total, and none says less than the first. */
function checkTotals(steps: readonly Step[]): readonly StateObservation[] {
  const { member, ...names } = apiKnowledge.pageInfo;
  const [first, ...others] = steps;
  if (first === undefined) return [];
  const expected = readPageInfo(first);
  return others.flatMap((step) =>
    keys.flatMap((key) => {
      const got = readPageInfo(step)[key];
      const isRight =
        got === undefined ? expected[key] === undefined : key !== "total" || got === expected.total;
      if (isRight) return [];
      const pointer = `/${member}/${names[key]}`;
      return [{ pointer, message: "is not what the first page said", expected: expected[key], got, step }];
    }),
  );
}

const keys = ["count", "page", "perPage", "total", "pages"] as const;

function checkRepeats(steps: readonly Step[]): readonly StateObservation[] {
  const seen = new Set<string>();
  return steps.flatMap((step) =>
    entriesOf(step).flatMap((entry, index) => {
      const path = entryPath(step, entry);
      if (path === undefined || !seen.has(path)) {
        if (path !== undefined) seen.add(path);
        return [];
      }
      return [{ pointer: pointerBelow(step.resultPointer, index), message: "was in the list before", step }];
    }),
  );
}

/** All pages together have as many entries as the total says. */
function checkWhole(steps: readonly Step[]): readonly StateObservation[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { total, pages } = readPageInfo(last);
  const numbers = new Set(steps.map((step) => readPageInfo(step).page));
  const isWhole =
    pages !== undefined &&
    Array.from({ length: pages }, (_, index) => index + 1).every((page) => numbers.has(page));
  const entries = steps.reduce((sum, step) => sum + entriesOf(step).length, 0);
  if (!isWhole || total === undefined || entries === total) return [];
  return [about(last, `has ${entries} entries on all pages together, not ${total}`)];
}

function about(step: Step, message: string): StateObservation {
  return { pointer: step.resultPointer, message, step };
}

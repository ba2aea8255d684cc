import { isJsonObject } from "@cftokens/openapi/json";
import { apiKnowledge } from "./api-knowledge.ts";
import type { Step } from "./history.ts";

/**
 * What a list says of its pages. A number that it leaves out is NaN, which is neither more nor less
 * than any other.
 */
export interface PageInfo {
  readonly count: number;
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly pages: number;
}

/** Reads what an answer says of its page. */
export function readPageInfo({ exchange: { response } }: Step): PageInfo {
  const { member, count, page, perPage, total, pages } = apiKnowledge.pageInfo;
  const body = response.body.kind === "json" ? response.body.value : undefined;
  const info = isJsonObject(body) ? body[member] : undefined;
  const numberAt = (name: string) => {
    const value = isJsonObject(info) ? info[name] : undefined;
    return typeof value === "number" ? value : NaN;
  };
  return {
    count: numberAt(count),
    page: numberAt(page),
    perPage: numberAt(perPage),
    total: numberAt(total),
    pages: numberAt(pages),
  };
}

/** How many pages the entries of a list fill; NaN where it does not say how many entries it has. */
export function pagesOfEntries({ total, perPage }: PageInfo): number {
  return Math.ceil(total / perPage);
}

/**
 * The number of the last page: the later one by what a list says of its pages and of its entries.
 */
export function lastPageOf(info: PageInfo): number | undefined {
  const known = [info.pages, pagesOfEntries(info)].filter(Number.isFinite);
  return known.length === 0 ? undefined : Math.max(...known);
}

import type { AnySuccess, Failure } from "./answer.ts";
import { PagingError } from "./paging-error.ts";
import { isJsonObject } from "@cftokens/openapi/json";

/** The part of a list's input that paging changes. */
export interface PagedInput {
  readonly query?: { readonly page?: number };
}

export interface PagingOptions {
  /**
   * How many pages are read. Default 1000; `Infinity` for no limit. A list that has more throws a
   * `PagingError` after the last one that may be read.
   */
  readonly mostPages?: number;
}

// At the API's usual 50 items a page these are 50,000 items, a hundred times the quota of tokens.
const defaultMostPages = 1000;

/** The answers of a list, page after page, as `eachPage` describes. */
export async function* walkPages(
  list: (input?: PagedInput) => Promise<AnySuccess | Failure>,
  input: PagedInput | undefined,
  { mostPages = defaultMostPages }: PagingOptions = {},
): AsyncGenerator<AnySuccess, void, undefined> {
  const seen = new Set<string>();
  const first = firstPageOf(input);
  for (let page = first; ; page += 1) {
    // The first request is the caller's own: a list without pages may refuse a page number.
    const answer = await list(page === first ? input : atPage(page, input));
    if (!answer.ok) throw answer.error;
    const lastPage = lastPageOf(answer);
    const keys = itemsOf(answer).map(keyOf);
    const hasNew = keys.some((key) => !seen.has(key));
    if (!hasNew && keys.length > 0 && isPromised(page, lastPage))
      throw new PagingError(page, lastPage, "repeats");
    if (hasNew || page === first) yield answer;
    if (!hasNew || page >= lastPage) return;
    if (page - first + 1 >= mostPages) throw new PagingError(page, lastPage, "too-many");
    for (const key of keys) seen.add(key);
  }
}

function firstPageOf(input: PagedInput | undefined): number {
  return input?.query?.page ?? 1;
}

function atPage(page: number, input: PagedInput | undefined): PagedInput {
  return { ...input, query: { ...input?.query, page } };
}

/** The items of a page, none when the API says `null`. */
export function itemsOf({ result }: AnySuccess): readonly unknown[] {
  return Array.isArray(result) ? result : [];
}

// The page that is the last by the totals: 0 for a list that is not paged, infinite where there are
// no totals. `total_pages` is younger than `total_count`, and the family of user tokens never sends
// it. Where both are there, the later page counts.
function lastPageOf({ resultInfo }: AnySuccess): number {
  if (!isJsonObject(resultInfo)) return 0;
  const { total_pages: pages, total_count: count, per_page: size } = resultInfo;
  const byCount = isAmount(count) && isAmount(size) && size > 0 ? Math.ceil(count / size) : undefined;
  const known = [pages, byCount].filter(isAmount);
  return known.length === 0 ? Infinity : Math.max(...known);
}

function isPromised(page: number, lastPage: number): boolean {
  return page <= lastPage && lastPage !== Infinity;
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

// Identifies an item by its id, which stays when a date in it changes between two pages.
function keyOf(item: unknown): string {
  const id = isJsonObject(item) ? item["id"] : undefined;
  return typeof id === "string" ? id : JSON.stringify(item);
}

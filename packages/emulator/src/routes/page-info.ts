import type { PageInfo } from "../answers/api-answer.ts";
import type { Page, PageRequest } from "../store/page.ts";

/** Makes the `result_info` of one page. */
export function pageInfo(page: Page<unknown>, { page: number, perPage }: PageRequest): PageInfo {
  return {
    count: page.items.length,
    page: number,
    per_page: perPage,
    total_count: page.total,
    total_pages: Math.ceil(page.total / perPage),
  };
}

import { isJsonObject } from "@cftokens/openapi";
import { apiKnowledge } from "./api-knowledge.ts";
import type { Step } from "./history.ts";

/** What a list says of its pages; a number that it does not say is undefined. */
export interface PageInfo {
  readonly count: number | undefined;
  readonly page: number | undefined;
  readonly perPage: number | undefined;
  readonly total: number | undefined;
  readonly pages: number | undefined;
}

export function readPageInfo({ exchange: { response } }: Step): PageInfo {
  const { member, count, page, perPage, total, pages } = apiKnowledge.pageInfo;
  const body = response.body.kind === "json" ? response.body.value : undefined;
  const info = isJsonObject(body) ? body[member] : undefined;
  const numberAt = (name: string) => {
    const value = isJsonObject(info) ? info[name] : undefined;
    return typeof value === "number" ? value : undefined;
  };
  return {
    count: numberAt(count),
    page: numberAt(page),
    perPage: numberAt(perPage),
    total: numberAt(total),
    pages: numberAt(pages),
  };
}

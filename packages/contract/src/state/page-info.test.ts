import { expect, it } from "vitest";
import { lastPageOf } from "./page-info.ts";

const unknown = { count: NaN, page: NaN, perPage: NaN, total: NaN, pages: NaN };

it.each([
  ["its pages", { pages: 3 }, 3],
  ["its entries", { total: 11, perPage: 5 }, 3],
  ["its entries, where they need more pages than it says", { pages: 2, total: 11, perPage: 5 }, 3],
  ["its pages, where there are more than its entries need", { pages: 4, total: 11, perPage: 5 }, 4],
  ["no entries", { total: 0, perPage: 5 }, 0],
  ["nothing", {}, undefined],
  ["entries on pages of unknown size", { total: 11 }, undefined],
  ["entries on pages of no size", { total: 11, perPage: 0 }, undefined],
])("the last page of a list is known by %s", (_what, info, last) => {
  expect(lastPageOf({ ...unknown, ...info })).toBe(last);
});

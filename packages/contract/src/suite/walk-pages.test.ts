import { describe, expect, it } from "vitest";
import { call } from "../../test/life-calls.ts";
import { lifeDocument } from "../../test/life-document.ts";
import { createContract } from "../create-contract.ts";
import { walkPages } from "./walk-pages.ts";

const contract = createContract([lifeDocument]);
const list = contract.operations.find(({ operation }) => operation.path === "/user/tokens")!;

// The pages that are asked for when a list says this of itself on every page.
async function pagesOf(info: unknown): Promise<readonly unknown[]> {
  const asked: unknown[] = [];
  await walkPages(list, contract, async ({ page }) => {
    asked.push(page);
    return call("GET /user/tokens", { result: [], info });
  });
  return asked;
}

describe("the pages of a list are asked for to the last and one past it", () => {
  it.each([
    ["by the number of pages", { total_pages: 3 }, [1, 2, 3, 4]],
    ["by the number of entries", { total_count: 11, per_page: 5 }, [1, 2, 3, 4]],
    ["by the later of both", { total_pages: 2, total_count: 11, per_page: 5 }, [1, 2, 3, 4]],
    ["of a list without entries", { total_pages: 0, total_count: 0, per_page: 5 }, [1, 2]],
    ["of a list that says nothing of pages", undefined, [1, 2]],
    ["of a list with a page size of nothing", { total_count: 11, per_page: 0 }, [1, 2]],
    ["as far as they are not like the first ones", { total_pages: 100 }, [1, 2, 3, 4, 5, 6, 101]],
  ])("%s", async (_what, info, pages) => {
    expect(await pagesOf(info)).toEqual(pages);
  });
});

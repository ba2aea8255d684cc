import { describe, expect, it } from "vitest";
import { call, findIn, judge, page, removed } from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const listed = (entries: readonly unknown[], info?: object, query = "") =>
  call(`GET /user/tokens${query}`, { result: entries, info });
const keys = (number: number, ids: readonly string[]) =>
  call(`GET /keys?page=${number}&per_page=2`, {
    result: ids.map((id) => ({ id })),
    info: { count: ids.length, page: number, per_page: 2, total_count: 4, total_pages: 2 },
  });
const asked = (exchange: Exchange, token: string): Exchange => ({
  ...exchange,
  request: { ...exchange.request, headers: { authorization: `Bearer ${token}` } },
});

describe("one page", () => {
  it.each<[string, Exchange, readonly string[]]>([
    ["that says nothing of pages", listed([{ id: "a" }]), []],
    ["that says its number alone", listed([], { page: 1 }), []],
    ["that says the number of pages alone", listed([{ id: "a" }], { total_pages: 0 }), []],
    ["that says its length alone", listed([{ id: "a" }], { per_page: 1 }), []],
    ["that says the total alone", listed([{ id: "a" }], { total_count: 9 }), []],
    ["of texts", listed(["a", "b"], { count: 2, page: 1, per_page: 2, total_count: 2, total_pages: 1 }), []],
    [
      "that has the only entry",
      listed([{ id: "a" }], { page: 1, per_page: 9, total_count: 1, total_pages: 1 }),
      [],
    ],
    [
      "that is empty at the end",
      listed([], { page: 2, per_page: 1, total_count: 2 }),
      ["pagination list /result has no entries on a page before the end"],
    ],
    [
      "that has an entry although there are none",
      listed([{ id: "a" }], { page: 2, total_pages: 0 }),
      ["pagination list /result has entries on a page past the end"],
    ],
    [
      "that is counted although it is no list",
      call("GET /user/tokens/a", { result: { id: "a" }, info: { count: 1 } }),
      [],
    ],
    ["asked for without a number that makes sense", listed([], { page: 1 }, "?page=first"), []],
  ])("%s", (_, exchange, expected) => expect(judge([exchange])).toEqual(expected));
});

describe("a walk over all pages", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "of two lists by turns",
      [page(1, ["a", "b"]), keys(1, ["a", "b"]), page(2, ["c"]), keys(2, ["c", "d"])],
      [],
    ],
    [
      "by two callers who see different things",
      [asked(page(1, ["a", "b"]), "one"), asked(page(2, ["c", "d"], { total_count: 4 }), "other")],
      [],
    ],
    [
      "in two orders",
      [
        listed([{ id: "a" }], { page: 1, total_count: 2 }, "?order=name&page=1"),
        listed([{ id: "a" }], { page: 2, total_count: 2 }, "?order=date&page=2"),
      ],
      [],
    ],
    ["while something is deleted", [page(1, ["a", "b"]), removed, page(2, ["c"], { total_count: 4 })], []],
    [
      "while something is refused",
      [
        page(1, ["a", "b"]),
        call("DELETE /user/tokens/a", { status: 403 }),
        page(2, ["c", "d"], { total_count: 4 }),
      ],
      ["pagination list /result_info/total_count is not what the first page said"],
    ],
    [
      "of entries without an id",
      [listed([{}, {}], { page: 1 }, "?page=1"), listed([{}], { page: 2 }, "?page=2")],
      [],
    ],
    ["with a page that is asked for twice", [page(1, ["a", "b"]), page(1, ["a", "b"]), page(2, ["c"])], []],
    ["that leaves out the last page, and looks beyond it", [page(1, ["a", "b"]), page(3, [])], []],
    [
      "of three pages, one of them left out",
      [
        page(1, ["a", "b"], { total_count: 5, total_pages: 3 }),
        page(3, ["e"], { total_count: 5, total_pages: 3 }),
      ],
      [],
    ],
    [
      "of three pages that have an entry less",
      [
        page(1, ["a", "b"], { total_count: 5, total_pages: 3 }),
        page(2, ["c"], { total_count: 5, total_pages: 3 }),
        page(3, ["e"], { total_count: 5, total_pages: 3 }),
      ],
      ["pagination list /result has 4 entries on all pages together, not 5"],
    ],
    [
      "whose last page alone tells the total and the pages",
      [
        listed([{ id: "a" }], { page: 1 }, "?page=1"),
        listed([{ id: "b" }], { page: 2, total_count: 3, total_pages: 2 }, "?page=2"),
      ],
      [
        "pagination list /result_info/total_count is not what the first page said",
        "pagination list /result has 2 entries on all pages together, not 3",
      ],
    ],
    [
      "that tells no total",
      [
        listed([{ id: "a" }], { page: 1, total_pages: 2 }, "?page=1"),
        listed([{ id: "b" }], { page: 2, total_pages: 2 }, "?page=2"),
      ],
      [],
    ],
    [
      "with an entry that comes a third time",
      [
        listed([{ id: "a" }, { id: "a" }], { page: 1 }, "?page=1"),
        listed([{ id: "b" }, { id: "a" }], { page: 2 }, "?page=2"),
      ],
      [
        "pagination list /result/1 was in the list before",
        "pagination list /result/1 was in the list before",
      ],
    ],
    [
      "with a page that says more than the first",
      [
        listed([{ id: "a" }], { page: 1 }, "?page=1"),
        listed([{ id: "b" }], { page: 2, count: 1, per_page: 1 }, "?page=2"),
      ],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));

  it("and a finding says what the first page said", () => {
    const found = findIn([page(1, ["a", "b"]), page(2, ["c"], { total_count: 4, per_page: undefined })]);

    expect(found.map(({ finding: { pointer, expected, got } }) => ({ pointer, expected, got }))).toEqual([
      { pointer: "/result_info/per_page", expected: 2 },
      { pointer: "/result_info/total_count", expected: 3, got: 4 },
      { pointer: "/result", expected: undefined, got: undefined },
    ]);
  });
});

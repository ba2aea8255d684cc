import { describe, expect, it } from "vitest";
import {
  a,
  b,
  bCreated,
  call,
  created,
  findIn,
  judge,
  list,
  read,
  removed,
} from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const listed = (entries: readonly unknown[], info?: object) =>
  call("GET /user/tokens", { result: entries, info });
const withHeaders = (exchange: Exchange, headers: Readonly<Record<string, string>>): Exchange => ({
  ...exchange,
  response: { ...exchange.response, headers },
});
const missing = "list-contains list /result does not list a resource that was created";
const differs = "list-contains list /result/0/name is not what the resource itself shows";

describe("a list has what was created", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    ["when it is the list of other resources", [created, call("GET /keys", { result: [] })], []],
    ["when it is asked for before", [listed([]), created], []],
    ["when the resource is deleted afterwards", [created, listed([]), removed], [missing]],
    ["when there are more pages, and no total", [created, listed([], { total_pages: 2 })], []],
    ["when there is one page", [created, listed([], { total_pages: 1 })], [missing]],
    ["when there are none", [created, listed([], { total_pages: 0 })], [missing]],
    [
      "when there are as many entries as there are in all",
      [created, listed([b], { total_count: 1 })],
      [missing],
    ],
    ["when it is the first page by name", [created, listed([], { page: 1 })], [missing]],
    ["when it is another page", [created, listed([], { page: 2 })], []],
    ["when it is ordered", [created, call("GET /user/tokens?direction=asc", { result: [] })], [missing]],
    ["when it is refused", [created, call("GET /user/tokens", { status: 403 })], []],
    [
      "when other resources are known only from lists",
      [listed([b]), call("GET /user/tokens?page=1", { result: [] })],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));

  it("and the finding names it", () => {
    expect(findIn([created, listed([])])[0]?.finding.expected).toBe("a");
  });
});

describe("an entry shows what the resource is", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    ["as it was read before", [read, listed([{ ...a, name: "m" }])], [differs]],
    [
      "as it is read afterwards, also when it was created before",
      [created, listed([{ ...a, name: "m" }]), read],
      [differs],
    ],
    [
      "as it was read before, though another reading follows a change",
      [
        read,
        listed([a]),
        call("PUT /user/tokens/a", { sent: { name: "m" }, result: { ...a, name: "m" } }),
        call("GET /user/tokens/a", { result: { ...a, name: "m" } }),
      ],
      [],
    ],
    [
      "also after a refused change",
      [read, call("PUT /user/tokens/a", { sent: { name: "m" }, status: 400 }), listed([{ ...a, name: "m" }])],
      [differs],
    ],
    ["also after another reading", [read, read, listed([{ ...a, name: "m" }])], [differs]],
    ["but not after a change of anything", [read, bCreated, listed([{ ...a, name: "m" }, b])], []],
    ["but not before one", [listed([{ ...a, name: "m" }]), bCreated, read], []],
    [
      "without members that only reading shows",
      [call("GET /user/tokens/a", { result: { ...a, policies: [] } }), list],
      [],
    ],
    [
      "with another moment of the last use",
      [
        call("GET /user/tokens/a", { result: { ...a, last_used_on: "2026-01-01T00:00:00Z" } }),
        listed([{ ...a, last_used_on: "2026-01-02T00:00:00Z" }]),
      ],
      [],
    ],
    [
      "in every list, where it cannot be read, as it was created",
      [
        call("POST /keys", { sent: { name: "n" }, result: { id: "k", name: "n" } }),
        call("GET /keys", { result: [{ id: "k", name: "m" }] }),
        call("GET /keys?page=1", { result: [{ id: "k", name: "m" }] }),
      ],
      [
        "list-contains list-keys /result/0/name is not what the resource itself shows",
        "list-contains list-keys /result/0/name is not what the resource itself shows",
      ],
    ],
    [
      "as the list before said, also when something was changed before that",
      [read, bCreated, listed([a, b]), call("GET /user/tokens?page=1", { result: [{ ...a, name: "m" }, b] })],
      [differs],
    ],
    [
      "in every list, as it was read",
      [
        read,
        listed([{ ...a, name: "m" }]),
        call("GET /user/tokens?page=1", { result: [{ ...a, name: "m" }] }),
      ],
      [differs, differs],
    ],
    [
      "as the list before said, wherever it stands",
      [bCreated, listed([a, b]), call("GET /user/tokens?page=1", { result: [b, { ...a, name: "m" }] })],
      ["list-contains list /result/1/name is not what the resource itself shows"],
    ],
    [
      "without a member that entries declare, recorded without headers",
      [read, withHeaders(listed([{ id: "a" }]), {})],
      [differs],
    ],
    [
      "without a member that nobody can say entries have",
      [
        call("PUT /accounts/1/tokens/a", { sent: {}, result: a }),
        call("GET /accounts/1/tokens", { result: [{ id: "a" }] }),
      ],
      [],
    ],
    [
      "without a member, of a type that is not documented",
      [read, withHeaders(listed([{ id: "a" }]), { "content-type": "text/html" })],
      [],
    ],
    [
      "without a member, of a status that is not documented",
      [read, call("GET /user/tokens", { status: 203, result: [{ id: "a" }] })],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

import { describe, expect, it } from "vitest";
import {
  a,
  b,
  bare,
  bCreated,
  call,
  findIn,
  created,
  first,
  gone,
  judge,
  list,
  otherSecret,
  page,
  read,
  refused,
  removed,
  renamed,
  rolled,
  second,
  verified,
} from "../test/life-calls.ts";
import { type Exchange, toBody } from "./exchange.ts";

describe("is quiet about a life in which everything fits", () => {
  it.each<[string, readonly Exchange[]]>([
    [
      "from creation to deletion",
      [created, read, read, list, list, removed, gone, gone, call("GET /user/tokens", { result: [] })],
    ],
    [
      "a secret that is rolled",
      [created, read, verified(first), rolled, verified(second), refused(first), removed, refused(second)],
    ],
    [
      "members of a request and of a reading that are no secrets",
      [
        call("POST /user/tokens", {
          sent: { name: "n", note: "a note that is long" },
          result: { ...a, note: "a note that is long" },
        }),
        call("GET /user/tokens/c", { result: { id: "c", value: "shown with every reading" } }),
        call("GET /user/tokens/c", { result: { id: "c", value: "shown with every reading" } }),
        call("POST /user/tokens", {
          sent: { name: "o", password: 12_345_678 },
          result: { ...b, note: "12345678" },
        }),
      ],
    ],
    [
      "a list that is compared with readings, not with what was said before they could be made",
      [created, call("GET /user/tokens", { result: [{ ...a, name: "m" }] })],
    ],
    [
      "two resources, each with a secret of its own",
      [
        created,
        bCreated,
        verified(first),
        verified(otherSecret, "b"),
        call("GET /user/tokens", { result: [b, a] }),
        removed,
        call("GET /user/tokens/b", { result: b }),
        verified(otherSecret, "b"),
        call("GET /user/tokens", { result: [b] }),
      ],
    ],
    [
      "a list before a creation, one past the end and one that is filtered",
      [
        call("GET /user/tokens", { result: [], info: { page: 1, total_count: 0, total_pages: 0 } }),
        created,
        call("GET /user/tokens?page=2", { result: [], info: { page: 2, total_count: 1, total_pages: 1 } }),
        call("GET /user/tokens", { result: [], info: { page: 1, total_count: 3 } }),
        call("GET /user/tokens", { status: 400 }),
        call("GET /user/tokens", { result: [a], info: { page: 1, total_count: 1, total_pages: 1 } }),
      ],
    ],
    [
      "an entry that was changed since",
      [
        list,
        call("PUT /user/tokens/a", { sent: { name: "m" }, result: { ...a, name: "m" } }),
        call("GET /user/tokens", { result: [{ ...a, name: "m" }] }),
        call("GET /user/tokens/a", { result: { ...a, name: "m" } }),
      ],
    ],
    [
      "a secret whose resource was switched off",
      [
        created,
        call("PUT /user/tokens/a", { sent: { name: "n" }, result: { ...a, status: "disabled" } }),
        refused(first),
      ],
    ],
    [
      "a deletion that says nothing of the resource",
      [created, read, call("DELETE /user/tokens/a", { result: null })],
    ],
    [
      "a deletion that was refused",
      [created, call("DELETE /user/tokens/a", { status: 403 }), read, list, verified(first)],
    ],
    [
      "a short text that is no secret",
      [call("POST /user/tokens", { sent: { name: "n", password: "n" }, result: a })],
    ],
    [
      "a secret that a refused request sent",
      [
        call("POST /user/tokens", { sent: { name: "n", password: "made-up-password" }, status: 400 }),
        call("GET /user/tokens/a", { result: { ...a, note: "made-up-password" } }),
      ],
    ],
    ["pages, and an empty one past the end", [page(1, ["a", "b"]), page(2, ["c"]), page(3, [])]],
    [
      "an update, and a moment in another spelling",
      [
        created,
        call("PUT /user/tokens/a", {
          sent: { name: "m" },
          result: { ...a, name: "m", modified_on: "2026-01-01T00:00:01Z" },
        }),
        call("GET /user/tokens/a", {
          result: { ...a, name: "m", modified_on: "2026-01-01T00:00:01.000+00:00" },
        }),
      ],
    ],
    [
      "members that change by themselves",
      [read, call("GET /user/tokens/a", { result: { ...a, last_used_on: "2026-01-02T00:00:00Z" } })],
    ],
    ["a list that is filtered", [created, call("GET /user/tokens?name=other", { result: [] })]],
    [
      "one page of several",
      [created, call("GET /user/tokens", { result: [], info: { total_count: 9, total_pages: 2 } })],
    ],
    [
      "a secret that is limited to a place",
      [
        call("POST /user/tokens", { sent: { name: "n" }, result: { ...a, condition: {}, value: first } }),
        refused(first),
      ],
    ],
    [
      "a rotation with and without an end for the old secret",
      [
        call("POST /user/tokens/a/rotate", {
          sent: {},
          result: {
            id: "a",
            client_secret: first,
            client_secret_version: 2,
            previous_client_secret_expires_at: "2026-01-01T00:00:00Z",
            updated_at: "2026-01-01T00:00:00Z",
          },
        }),
        call("POST /user/tokens/a/rotate", {
          sent: { previous_client_secret_expires_at: "2026-02-01T00:00:00Z" },
          result: {
            id: "a",
            client_secret: second,
            client_secret_version: 3,
            previous_client_secret_expires_at: "2026-02-01T00:00:00Z",
          },
        }),
      ],
    ],
    [
      "a resource that is deleted after it was changed",
      [created, read, renamed, call("DELETE /user/tokens/a", { result: { ...a, name: "m" } })],
    ],
  ])("%s", (_, exchanges) => expect(judge(exchanges)).toEqual([]));
});

describe("finds each way in which answers contradict each other", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "a secret that is shown again",
      [created, call("GET /user/tokens/a", { result: a, messages: [`it is ${first}`] })],
      ["secret-once read /messages/0 holds a secret that is shown only once"],
    ],
    [
      "a secret that was sent and comes back",
      [
        call("POST /user/tokens", {
          sent: { name: "n", password: "made-up-password" },
          result: { ...a, note: "made-up-password" },
        }),
      ],
      ["secret-once create /result/note holds a secret that is shown only once"],
    ],
    [
      "two readings that differ",
      [read, call("GET /user/tokens/a", { result: { ...a, name: "m" } })],
      ["reads-agree read /result/name is not what the same request got before"],
    ],
    [
      "two refusals that differ",
      [gone, { ...gone, response: { ...gone.response, body: toBody('{"success":false,"errors":[]}') } }],
      ["reads-agree read /errors is not what the same request got before"],
    ],
    [
      "something else than what was sent",
      [call("POST /user/tokens", { sent: { name: "m" }, result: a })],
      ["create-then-get create /result/name is not what the request set"],
    ],
    [
      "something else than what was created",
      [created, call("GET /user/tokens/a", { result: { ...a, name: "m", more: 1 } })],
      [
        "create-then-get read /result/name is not what the answer to its creation said",
        "create-then-get read /result/more is not what the answer to its creation said",
      ],
    ],
    [
      "another resource than the one asked for",
      [call("GET /user/tokens/b", { result: a })],
      ["create-then-get read /result/id is not the resource that was asked for"],
    ],
    [
      "a resource that was created and cannot be read",
      [created, gone],
      ["create-then-get read  is not found although it was created before"],
    ],
    [
      "a list without what was created",
      [created, call("GET /user/tokens", { result: [] })],
      ["list-contains list /result does not list a resource that was created"],
    ],
    [
      "an entry that shows something else, or less",
      [created, read, call("GET /user/tokens", { result: [{ id: "a", name: "m" }] })],
      ["list-contains list /result/0/name is not what the resource itself shows"],
    ],
    [
      "an entry without a member that entries declare",
      [created, read, call("GET /user/tokens", { result: [{ id: "a" }] })],
      ["list-contains list /result/0/name is not what the resource itself shows"],
    ],
    [
      "an entry that reading the resource shows otherwise",
      [list, call("GET /user/tokens/a", { result: { ...a, name: "m" } })],
      ["list-contains list /result/0/name is not what the resource itself shows"],
    ],
    [
      "two lists that show one resource differently",
      [list, call("GET /user/tokens?per_page=9", { result: [{ ...a, name: "m" }] })],
      ["list-contains list /result/0/name is not what the resource itself shows"],
    ],
    [
      "an entry of a list whose resources cannot be read",
      [
        call("POST /keys", { sent: { name: "n" }, result: { id: "k", name: "n" } }),
        call("GET /keys", { result: [{ id: "k", name: "m" }] }),
      ],
      ["list-contains list-keys /result/0/name is not what the resource itself shows"],
    ],
    [
      "a secret that an update showed, in a list",
      [
        call("PUT /user/tokens/a", { sent: { name: "n" }, result: { ...a, client_secret: first } }),
        call("GET /user/tokens?page=1", { result: [{ id: "z", name: first }] }),
      ],
      ["secret-once list /result/0/name holds a secret that is shown only once"],
    ],
    [
      "one of two resources that is not listed",
      [
        created,
        bCreated,
        call("GET /user/tokens", { result: [b], info: { total_count: 1, total_pages: 1 } }),
      ],
      ["list-contains list /result does not list a resource that was created"],
    ],
    [
      "one of two resources that is listed after it was deleted",
      [created, bCreated, removed, call("GET /user/tokens", { result: [b, a] })],
      ["use-after-delete list /result lists a resource that was deleted before"],
    ],
    [
      "a resource that is changed after it was deleted",
      [created, removed, call("PUT /user/tokens/a", { sent: { name: "n" }, result: a })],
      ["use-after-delete update  is answered although the resource was deleted before"],
    ],
    [
      "an update that is not kept",
      [call("PUT /user/tokens/a", { sent: { name: "m" }, result: { ...a, name: "m" } }), read],
      ["update-replaces read /result/name is not what the answer to the change said"],
    ],
    [
      "an update that is not confirmed, and keeps what it should replace",
      [call("PUT /user/tokens/a", { sent: { name: "m" }, result: { ...a, note: "old" } })],
      [
        "update-replaces update /result/name is not what the request set",
        "update-replaces update /result/note is still there although the update left it out",
      ],
    ],
    [
      "a resource that can be read after it was deleted",
      [created, removed, read],
      ["use-after-delete read  is answered although the resource was deleted before"],
    ],
    [
      "a resource that is listed after it was deleted",
      [created, removed, list],
      ["use-after-delete list /result lists a resource that was deleted before"],
    ],
    [
      "a secret that works after its resource was deleted",
      [created, removed, verified(first)],
      ["use-after-delete verify  lets in the secret of a resource that was deleted before"],
    ],
    [
      "another resource than the one that was deleted",
      [created, call("DELETE /user/tokens/a", { result: { id: "b" } })],
      ["use-after-delete remove /result/id is not the resource that was deleted"],
    ],
    [
      "a deletion that shows the resource otherwise than it was",
      [created, read, call("DELETE /user/tokens/a", { result: { ...a, name: "m" } })],
      ["use-after-delete remove /result/name is not what the deleted resource was"],
    ],
    [
      "an old secret that still works",
      [created, rolled, verified(first)],
      ["rolled-secret-dead verify  lets in a secret that was replaced before"],
    ],
    [
      "a new secret that is the old one",
      [created, call("PUT /user/tokens/a/value", { sent: {}, result: first })],
      [
        "secret-once roll /result holds a secret that is shown only once",
        "rolled-secret-dead roll /result is the secret that it should replace",
      ],
    ],
    [
      "a new secret that does not work",
      [created, refused(first)],
      ["rolled-secret-dead verify  refuses the secret that was shown last"],
    ],
    [
      "a secret that is confirmed as another resource's",
      [created, verified(first, "b")],
      ["rolled-secret-dead verify /result/id is another resource than the secret's"],
    ],
    [
      "a rotation that forgets how long the old secret works, and does not count",
      [
        call("GET /user/tokens/a", { result: { ...a, client_secret_version: 1 } }),
        call("POST /user/tokens/a/rotate", {
          sent: { previous_client_secret_expires_at: "2026-02-01T00:00:00Z" },
          result: { ...a, client_secret: first, client_secret_version: 1 },
        }),
      ],
      [
        "rotate-grace rotate /result/previous_client_secret_expires_at is not the end that the request set",
        "rotate-grace rotate /result/client_secret_version does not count the new secret",
      ],
    ],
    [
      "a rotation that lets the old secret work although nobody asked for it",
      [
        call("POST /user/tokens/a/rotate", {
          sent: {},
          result: { ...a, client_secret: first, previous_client_secret_expires_at: "2026-02-01T00:00:00Z" },
        }),
      ],
      [
        "rotate-grace rotate /result/previous_client_secret_expires_at lets the old secret work although no end was asked for",
      ],
    ],
    [
      "numbers that do not fit the page",
      [page(1, ["a"], { count: 2, page: 2, per_page: 3, total_pages: 4 })],
      [
        "pagination list /result_info/count is not the number of entries on the page",
        "pagination list /result_info/page is not the page that was asked for",
        "pagination list /result_info/per_page is not the number of entries that was asked for",
        "pagination list /result_info/total_pages does not fit the number of entries",
      ],
    ],
    [
      "too many entries",
      [page(1, ["a", "b", "c"])],
      ["pagination list /result has 3 entries on a page of 2"],
    ],
    [
      "entries past the end",
      [page(3, ["d"])],
      ["pagination list /result has entries on a page past the end"],
    ],
    [
      "a page that is empty too early",
      [page(1, [])],
      ["pagination list /result has no entries on a page before the end"],
    ],
    [
      "a total that changes on the way, and a page that says less",
      [page(1, ["a", "b"]), page(2, ["c", "d"], { total_count: 4, total_pages: undefined })],
      [
        "pagination list /result_info/total_count is not what the first page said",
        "pagination list /result_info/total_pages is not what the first page said",
      ],
    ],
    [
      "an entry that comes twice while another is missing",
      [page(1, ["a", "b"]), page(2, ["b"])],
      ["pagination list /result/0 was in the list before"],
    ],
    [
      "pages that have fewer entries than there are",
      [page(1, ["a"]), page(2, ["c"])],
      ["pagination list /result has 2 entries on all pages together, not 3"],
    ],
    [
      "a change before the creation",
      [
        call("GET /user/tokens", {
          result: [{ id: "a", issued_on: "2026-01-02T00:00:00Z", modified_on: "2026-01-01T00:00:00Z" }],
        }),
      ],
      ["time-order list /result/0/modified_on is before issued_on"],
    ],
    [
      "a change that is dated before an earlier one",
      [
        read,
        call("PUT /user/tokens/a", {
          sent: { name: "n" },
          result: { ...a, modified_on: "2025-01-01T00:00:00Z" },
        }),
      ],
      ["time-order update /result/modified_on is earlier than it was before"],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

describe("answers without an envelope are judged as they are", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "a life in which everything fits",
      [bare(created, { ...a, value: first }), bare(read, a), bare(list, [a])],
      [],
    ],
    [
      "another resource",
      [bare(read, b)],
      ["create-then-get read /id is not the resource that was asked for"],
    ],
    [
      "a list without it",
      [created, bare(list, [])],
      ["list-contains list  does not list a resource that was created"],
    ],
    ["a text", [bare(rolled, second), bare(verified(second), "yes")], []],
    ["nothing", [bare(removed, undefined), bare(gone, undefined)], []],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

it("a finding holds no secret", () => {
  const found = findIn([
    call("POST /user/tokens", {
      sent: { name: "n", password: "made-up-password" },
      result: { ...a, password: "another-password" },
    }),
  ]);
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found.map(({ finding }) => finding))).not.toMatch(
    /made-up-password|another-password/u,
  );
});

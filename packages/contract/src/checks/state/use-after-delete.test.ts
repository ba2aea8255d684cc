import { describe, expect, it } from "vitest";
import {
  a,
  b,
  call,
  created,
  findIn,
  judge,
  read,
  removed,
  renamed,
  second,
} from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const deleted = (result: unknown) => call("DELETE /user/tokens/a", { result });
const use = (operation: string) =>
  `use-after-delete ${operation}  is answered although the resource was deleted before`;
const differs = "use-after-delete remove /result/name is not what the deleted resource was";

describe("what was deleted is gone", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "for an action",
      [removed, call("PUT /user/tokens/a/value", { sent: {}, result: second })],
      [use("roll")],
    ],
    ["but may be deleted again", [removed, removed], []],
    ["but may be created again", [removed, call("POST /user/tokens", { sent: {}, result: a })], []],
    ["but what was before was before", [read, removed], []],
    ["but other resources are not", [removed, call("GET /user/tokens/b", { result: b })], []],
    [
      "but callers without a token are still let in",
      [created, removed, call("GET /keys", { result: [] })],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

describe("the answer to a deletion is about what was deleted", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    ["and may be a text", [read, deleted("gone")], []],
    ["and may be a list", [read, deleted([])], []],
    ["and may show a resource that was never seen", [deleted(a)], []],
    ["and may leave out the id", [read, deleted({ name: "n" })], []],
    ["which it is not with another name", [read, deleted({ name: "m" })], [differs]],
    [
      "by the name of its path parameter",
      [deleted({ token_id: "b", id: "a" })],
      ["use-after-delete remove /result/token_id is not the resource that was deleted"],
    ],
    ["as it was changed last", [read, renamed, deleted({ ...a, name: "m" })], []],
    [
      "whatever is answered afterwards",
      [read, deleted(a), call("GET /user/tokens/a", { result: { ...a, name: "m" } })],
      [use("read")],
    ],
    [
      "whatever a list said of it",
      [created, call("GET /user/tokens", { result: [{ ...a, name: "m" }] }), deleted(a)],
      [],
    ],
    [
      "but for its secrets and the moment of its last use",
      [
        call("GET /user/tokens/a", { result: { ...a, value: "one made-up value", last_used_on: null } }),
        deleted({ ...a, value: "another made-up value", last_used_on: "2026-01-02T00:00:00Z" }),
      ],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));

  it("and the finding has both", () => {
    expect(findIn([deleted({ id: "b" })])[0]?.finding).toMatchObject({ expected: "a", got: "b" });
  });
});

import { describe, expect, it } from "vitest";
import { a, call, judge, list, read, renamed, rolled } from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const keeps = "update-replaces update /result/note is still there although the update left it out";
const updated = (sent: unknown, result: unknown = a) => call("PUT /user/tokens/a", { sent, result });

describe("an update takes away what it leaves out", () => {
  it.each<[string, Exchange, readonly string[]]>([
    ["such as an optional member", updated({ name: "n" }, { ...a, note: "old" }), [keeps]],
    ["which a null is not", updated({ name: "n" }, { ...a, note: null }), []],
    ["but not what is sent", updated({ name: "n", note: "new" }, { ...a, note: "new" }), []],
    ["but not the status, which stays", updated({ name: "n" }), []],
    [
      "but not what is required, of which another check speaks",
      updated({ note: "new" }, { ...a, note: "new" }),
      [],
    ],
    ["but not when it sends no object", updated("n", { ...a, note: "old" }), []],
    [
      "but not where updates change only what they name",
      call("PATCH /keys/k", {
        sent: { name: "n" },
        result: { id: "k", name: "n", note: "old" },
      }),
      [],
    ],
    [
      "but not where no members are documented",
      call("PUT /accounts/1/tokens/a", {
        sent: { name: "n" },
        result: { ...a, note: "old" },
      }),
      [],
    ],
  ])("%s", (_, exchange, expected) => expect(judge([exchange])).toEqual(expected));
});

describe("what an update says is what is read next", () => {
  const lost = "update-replaces read /result/name is not what the answer to the change said";

  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "also after an action",
      [call("POST /user/tokens/a/rotate", { sent: {}, result: { ...a, name: "m" } }), read],
      [lost],
    ],
    ["also after a list", [renamed, call("GET /keys", { result: [] }), list, read], [lost]],
    ["but not after another update", [renamed, updated({ name: "n" }), read], []],
    [
      "but not after an action that says something else",
      [renamed, call("POST /user/tokens/a/rotate", { sent: {}, result: a }), read],
      [],
    ],
    [
      "but not after an action that answers with something else than the resource",
      [call("POST /user/tokens/a/rotate", { sent: {}, result: { code: 200, message: "stored" } }), read],
      [],
    ],
    [
      "but for a secret and the moment of the last use",
      [
        updated({ name: "n" }, { ...a, client_secret: "made-up-secret", last_used_on: null }),
        call("GET /user/tokens/a", { result: { ...a, last_used_on: "2026-01-01T00:00:00Z" } }),
      ],
      [],
    ],
    ["once, however often it is read", [renamed, read, read], [lost]],
    ["and is nothing when it is not read", [renamed, rolled], []],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

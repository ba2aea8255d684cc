import { describe, expect, it } from "vitest";
import {
  a,
  bCreated,
  call,
  created,
  findIn,
  gone,
  judge,
  list,
  removed,
  rolled,
} from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const named = (request: string, name: string) => call(request, { result: { ...a, name } });

describe("what was created is read back", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    ["a resource of which nothing but its removal is seen", [removed, gone], []],
    ["a resource that is not found before it is created", [gone, created], []],
    ["another resource that is not found", [created, call("GET /user/tokens/c", { status: 404 })], []],
    [
      "a change that is not found, which may speak of something else",
      [
        created,
        call("PUT /user/tokens/a/value", { status: 404 }),
        call("PUT /user/tokens/a", { status: 404 }),
      ],
      [],
    ],
    [
      "a reading that is refused for another reason",
      [created, call("GET /user/tokens/a", { status: 403 })],
      [],
    ],
    [
      "a secret and the moment of the last use, which differ by nature",
      [
        call("POST /user/tokens", {
          sent: {},
          result: { ...a, last_used_on: null, value: "made-up-secret" },
        }),
        call("GET /user/tokens/a", { result: { ...a, last_used_on: "2026-01-01T00:00:00Z" } }),
      ],
      [],
    ],
    [
      "another name, after a list",
      [created, list, named("GET /user/tokens/a", "m")],
      [
        "create-then-get read /result/name is not what the answer to its creation said",
        "list-contains list /result/0/name is not what the resource itself shows",
      ],
    ],
    [
      "another name, after another resource was created",
      [created, bCreated, named("GET /user/tokens/a", "m")],
      ["create-then-get read /result/name is not what the answer to its creation said"],
    ],
    [
      "another name, after an action that says what it did",
      [
        created,
        call("POST /user/tokens/a/rotate", { result: { ...a, name: "m" } }),
        named("GET /user/tokens/a", "m"),
      ],
      [],
    ],
    [
      "a resource that was created while nothing was sent",
      [call("POST /user/tokens", { result: { ...a, name: "n" } })],
      [],
    ],
    [
      "a resource that is gone after an action",
      [created, rolled, gone],
      ["create-then-get read  is not found although it was created before"],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

describe("what is read at the path of a resource is that resource", () => {
  it.each<[string, Exchange, readonly string[]]>([
    [
      "unless an action answers with something of its own",
      call("POST /user/tokens/a/rotate", { result: { id: "r" } }),
      [],
    ],
    ["by its id", call("GET /user/tokens/a", { result: { id: "a" } }), []],
    ["by a number", call("GET /user/tokens/7", { result: { id: 7 } }), []],
    [
      "by the name of the path parameter",
      call("GET /user/tokens/a", { result: { token_id: "a", id: 7 } }),
      [],
    ],
    [
      "by an id that the path encodes",
      call("GET /user/tokens/a%20%2F%C3%A4", { result: { id: "a /ä" } }),
      [],
    ],
    ["by a path that cannot be decoded", call("GET /user/tokens/%zz", { result: { id: "%zz" } }), []],
    [
      "and need not say so where the document declares no id",
      call("GET /notes/a", { result: { name: "a" } }),
      [],
    ],
    [
      "by no id at all where the document declares one",
      call("GET /user/tokens/a", { result: { name: "a" } }),
      ["create-then-get read /result/id is not the resource that was asked for"],
    ],
    [
      "by another value of the path parameter",
      call("GET /user/tokens/a", { result: { token_id: "b", id: "a" } }),
      ["create-then-get read /result/token_id is not the resource that was asked for"],
    ],
  ])("%s", (_, exchange, expected) => expect(judge([exchange])).toEqual(expected));

  it("and the finding has both", () => {
    const [found] = findIn([call("GET /user/tokens/a", { result: { id: "b" } })]);

    expect(found?.finding).toMatchObject({ expected: "a", got: "b" });
  });
});

it("an id that paths encode is one resource, however it is spelled", () => {
  const id = "my key";
  const made = call("POST /keys", { sent: {}, result: { id } });

  expect(judge([made, call("GET /keys", { result: [] })])).toEqual([
    "list-contains list-keys /result does not list a resource that was created",
  ]);
  expect(judge([made, call("DELETE /keys/my%20key"), call("GET /keys", { result: [] })])).toEqual([]);
});

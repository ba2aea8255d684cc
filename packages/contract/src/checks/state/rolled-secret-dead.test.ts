import { describe, expect, it } from "vitest";
import {
  a,
  bCreated,
  call,
  created,
  findIn,
  first,
  judge,
  otherSecret,
  read,
  refused,
  renamed,
  rolled,
  second,
  verified,
} from "../../../test/life-calls.ts";
import type { Exchange } from "../../exchange.ts";

const refuses = "rolled-secret-dead verify  refuses the secret that was shown last";
const disabled = (id: string) =>
  call(`PUT /user/tokens/${id}`, { sent: { status: "disabled" }, result: { id, status: "disabled" } });
const withScheme = ({ request, response }: Exchange, scheme: string): Exchange => ({
  request: { ...request, headers: { authorization: `${scheme} ${first}` } },
  response,
});
const unnamed = (value: string) =>
  call("POST /user/tokens", { sent: { name: "n" }, result: { name: "n", value } });

describe("a secret works until it is replaced", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "whatever happens to other resources",
      [created, bCreated, call("DELETE /user/tokens/b"), refused(first)],
      [refuses],
    ],
    [
      "also when its removal is refused",
      [created, call("DELETE /user/tokens/a", { status: 403 }), refused(first)],
      [refuses],
    ],
    [
      "also when the resource was changed before it was rolled",
      [created, renamed, rolled, refused(second)],
      [refuses],
    ],
    ["as the only thing that is known of it", [rolled, refused(second)], [refuses]],
    [
      "also when nothing says so",
      [call("POST /user/tokens", { sent: {}, result: { id: "a", value: first } }), refused(first)],
      [refuses],
    ],
    [
      "also after an answer that does not say whether it does",
      [created, call("POST /user/tokens/a/rotate", { result: { id: "a" } }), refused(first)],
      [refuses],
    ],
    [
      "unless a change that may have ended it says nothing",
      [created, call("PUT /user/tokens/a", { sent: { status: "disabled" }, result: null }), refused(first)],
      [],
    ],
    [
      "but not when it was made for a resource that is off",
      [
        call("POST /user/tokens", { sent: {}, result: { ...a, status: "disabled", value: first } }),
        call("GET /user/tokens/a", { result: { id: "a" } }),
        refused(first),
      ],
      [
        "create-then-get read /result/name is not what the answer to its creation said",
        "create-then-get read /result/status is not what the answer to its creation said",
        "create-then-get read /result/modified_on is not what the answer to its creation said",
      ],
    ],
    ["whichever other resource is off", [created, bCreated, disabled("a"), refused(otherSecret)], [refuses]],
    ["whether it is switched off later or not", [created, refused(first), disabled("a")], [refuses]],
    [
      "though it may not do everything",
      [created, call("GET /user/tokens", { token: first, status: 403 })],
      [],
    ],
    [
      "and is confirmed without a word of whose it is",
      [created, call("GET /user/tokens/verify", { token: first, result: { status: "active" } })],
      [],
    ],
    ["and needs no verification before it is shown", [refused(first), created], []],
    ["and after a reading", [created, read, refused(first)], [refuses]],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));

  it("and the finding says whose it is", () => {
    expect(findIn([created, verified(first, "b")])[0]?.finding).toMatchObject({ expected: "a", got: "b" });
  });
});

describe("a secret is dead when it was replaced", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    [
      "which says nothing of resources that nothing identifies",
      [unnamed(first), unnamed(second), verified(first)],
      [],
    ],
    [
      "which says nothing of secrets that were sent",
      [
        call("POST /user/tokens", { sent: { name: "n", password: "made-up-password" }, result: a }),
        call("PUT /user/tokens/a", { sent: { name: "n", password: "made-up-password" }, result: a }),
      ],
      [],
    ],
    [
      "which a caller that writes Bearer otherwise does not get around",
      [created, rolled, withScheme(verified(first), "bearer")],
      ["rolled-secret-dead verify  lets in a secret that was replaced before"],
    ],
    [
      "which says nothing of another way to send it",
      [created, rolled, withScheme(verified(first), "Basic")],
      [],
    ],
    ["but not before", [created, verified(first), rolled], []],
    [
      "for all that came before the last",
      [
        created,
        rolled,
        call("PUT /user/tokens/a/value", { sent: {}, result: "cfut_third-secret" }),
        verified(first),
      ],
      [
        "rolled-secret-dead verify  lets in a secret that was replaced before",
        "rolled-secret-dead verify  lets in a secret that was replaced before",
      ],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

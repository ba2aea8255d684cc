import { describe, expect, it } from "vitest";
import { a, call, created, first, judge, read } from "../../../test/life-calls.ts";
import { type Body, type Exchange, toBody } from "../../exchange.ts";

const answered = (body: Body): Exchange => ({ ...read, response: { ...read.response, body } });
const again = (pointer: string, operation = "read") =>
  `secret-once ${operation} ${pointer} holds a secret that is shown only once`;
const password = "made-up-password";

describe("a secret is shown once", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    ["in a text", [created, answered(toBody(`it is ${first}.`))], [again("")]],
    [
      "as the name of a member",
      [created, call("GET /keys", { result: [{ [first]: 1 }] })],
      [again("", "list-keys")],
    ],
    [
      "after members that hold nothing",
      [created, call("GET /keys", { result: [null, 1, true, [{ note: first }]] })],
      [again("/result/3/0/note", "list-keys")],
    ],
    [
      "in every answer that has it",
      [created, answered(toBody(first)), answered(toBody(`"${first}"`))],
      [again(""), again("")],
    ],
    [
      "but not in what is empty or was not read",
      [created, answered({ kind: "empty" }), answered({ kind: "unread", reason: "binary" })],
      [],
    ],
    [
      "when it was sent, not even once",
      [
        call("POST /user/tokens", {
          sent: { name: "n", password },
          result: { ...a, note: `was ${password}` },
        }),
      ],
      [again("/result/note", "create")],
    ],
    [
      "when it has eight characters",
      [
        call("POST /user/tokens", {
          sent: { name: "n", password: "8 digits" },
          result: { ...a, note: "8 digits" },
        }),
      ],
      [again("/result/note", "create")],
    ],
    [
      "in an answer to what is no resource's, too",
      [
        call("POST /user/tokens", { sent: { name: "n" }, result: { value: first } }),
        call("GET /keys", { result: [{ note: first }] }),
      ],
      [again("/result/0/note", "list-keys")],
    ],
    [
      "but a request whose body is documented as another type sends none",
      [call("POST /accounts/1/tokens", { sent: { password }, result: { id: "k", note: password } })],
      [],
    ],
    [
      "but a request whose body is not documented sends none",
      [call("PUT /keys/k/value", { sent: { password }, result: { id: "k", note: password } })],
      [],
    ],
    [
      "but a request that is no object sends none",
      [call("POST /user/tokens", { sent: [password], result: { ...a, note: password } })],
      [],
    ],
    [
      "but a member that no schema describes is none",
      [
        call("POST /user/tokens", {
          sent: { name: "n", unknown: password },
          result: { ...a, note: password },
        }),
      ],
      [],
    ],
    [
      "but an answer that has no result shows none",
      [call("POST /user/tokens", { sent: { name: "n" }, result: null })],
      [],
    ],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));
});

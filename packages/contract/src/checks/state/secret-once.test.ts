import { describe, expect, it } from "vitest";
import { a, call, created, first, judge, read } from "../../../test/life-calls.ts";
import { lifeDocument } from "../../../test/life-document.ts";
import { createContract } from "../../create-contract.ts";
import { type Body, type Exchange, toBody } from "../../exchange.ts";
import { toHistory } from "../../state/history.ts";
import { secretOnce } from "./secret-once.ts";

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
      "also when it was shown twice, and each answer is told once",
      [created, created, answered(toBody(first))],
      [
        again("/result/value", "create"),
        again(""),
        "rolled-secret-dead create /result/value is the secret that it should replace",
      ],
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

// CPU time in milliseconds of checking that many created tokens, each with a secret of its own.
function cost(count: number): number {
  const exchanges = Array.from({ length: count }, (_, index) => {
    const id = `id-${index}`;
    return call("POST /user/tokens", {
      sent: { name: "n" },
      result: { id, value: `made-up-${"a".repeat(40)}${id}`, note: "x".repeat(500) },
    });
  });
  const history = toHistory(exchanges, createContract([lifeDocument]));
  const before = process.cpuUsage();
  secretOnce.check(history);
  return process.cpuUsage(before).user / 1000;
}

it("eight times as many secrets take some eight times as long, and not 64 times", () => {
  cost(1000);
  expect(cost(8000)).toBeLessThan(Math.max(cost(1000), 10) * 32);
});

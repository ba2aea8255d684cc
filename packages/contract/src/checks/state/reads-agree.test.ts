import { describe, expect, it } from "vitest";
import { a, call, created, findIn, judge, read } from "../../../test/life-calls.ts";
import { type Exchange, toBody } from "../../exchange.ts";

const renamedRead = call("GET /user/tokens/a", { result: { ...a, name: "m" } });
const text: Exchange = { ...read, response: { ...read.response, body: toBody("busy") } };
const tried = (name: string, code: number): Exchange => {
  const exchange = call("POST /user/tokens", { sent: { name }, status: 400 });
  const body = toBody(JSON.stringify({ success: false, errors: [{ code }] }));
  return { ...exchange, response: { ...exchange.response, body } };
};
const differs = (pointer: string, operation = "read") =>
  `reads-agree ${operation} ${pointer} is not what the same request got before`;

describe("the same request gets the same answer", () => {
  it.each<[string, readonly Exchange[], readonly string[]]>([
    ["when it is sent a third time", [read, read, renamedRead], [differs("/result/name")]],
    ["but for an answer that is no JSON, which is another check's matter", [read, text], []],
    ["and also the other way round", [text, read], []],
    ["but for one that is refused in between", [read, call("GET /user/tokens/a", { status: 429 }), read], []],
    [
      "when another question comes between",
      [read, call("GET /keys", { result: [] }), call("HEAD /user/tokens/a", {}), renamedRead],
      [differs("/result/name")],
    ],
    ["but not after a change", [read, call("POST /keys", { sent: {}, result: {} }), renamedRead], []],
    [
      "also after a change that was refused",
      [read, call("POST /keys", { sent: {}, status: 403 }), renamedRead],
      [differs("/result/name")],
    ],
    [
      "but two callers may be told different things",
      [
        call("GET /keys", { token: "one", result: [] }),
        call("GET /keys", { token: "other", result: [{ id: "k" }] }),
      ],
      [],
    ],
    [
      "also when it is refused for what it sent",
      [tried("n", 1), tried("n", 2)],
      [differs("/errors/0/code", "create")],
    ],
    ["but two bodies are two requests", [tried("n", 1), tried("m", 2)], []],
    ["when something was created before", [created, read, renamedRead], [differs("/result/name")]],
  ])("%s", (_, exchanges, expected) => expect(judge(exchanges)).toEqual(expected));

  it("and the finding says what was answered before and after", () => {
    expect(findIn([read, renamedRead])[0]?.finding).toMatchObject({ expected: "n", got: "m" });
  });
});

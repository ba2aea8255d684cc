import { type Contract, createContract, toBody, unread, toExchangeLine } from "@cftokens/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../load-contract.ts";
import { judgeTraffic } from "./judge-traffic.ts";
import { parseTraffic } from "./parse-traffic.ts";
import type { RecordedExchange, Traffic } from "./traffic.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await loadContract();
});

const failure = { success: false, errors: [{ code: 1000, message: "no" }], messages: [], result: null };

function recorded(
  url: string,
  body: unknown = failure,
  own: Partial<RecordedExchange> = {},
): RecordedExchange {
  return {
    where: "entry 1",
    exchange: {
      request: { method: "GET", url, headers: {}, body: { kind: "empty" } },
      response: {
        status: 403,
        headers: { "content-type": "application/json" },
        body: toBody(JSON.stringify(body)),
      },
    },
    ...own,
  };
}

function checksIn(format: Traffic["format"], ...exchanges: readonly RecordedExchange[]): readonly string[] {
  return judgeTraffic({ format, recorded: exchanges, leftOut: [] }, contract).findings.map(
    ({ check }) => check,
  );
}

const tokens = "https://api.cloudflare.com/client/v4/user/tokens";
const script = "https://dash.cloudflare.com/app.js";

function withoutBody(type: string, reason: string): RecordedExchange {
  const { exchange, where } = recorded(tokens);
  const headers = { "content-type": type };
  return { where, exchange: { ...exchange, response: { status: 403, headers, body: unread(reason) } } };
}

describe("of recorded traffic", () => {
  it("a good exchange has no finding, and a bad one has its place", () => {
    const bad = recorded(tokens, { ...failure, success: "no" }, { where: "line 4" });

    expect(checksIn("lines", recorded(tokens))).toEqual([]);
    expect(judgeTraffic({ format: "lines", recorded: [bad], leftOut: [] }, contract).findings).toContainEqual(
      expect.objectContaining({ check: "schema", pointer: "/success", origin: "line 4" }),
    );
  });

  it("a kind of resource that Cloudflare adds is no fault of the API", () => {
    const groups = [{ id: "a".repeat(32), name: "Tunnels Editor", scopes: ["com.cloudflare.edge.tunnel"] }];
    const nested = {
      [`com.cloudflare.api.account.${"b".repeat(32)}`]: { "com.cloudflare.edge.tunnel.blue": "*" },
    };
    const token = {
      id: "c".repeat(32),
      name: "a",
      status: "active",
      issued_on: "2026-10-01T00:00:00Z",
      modified_on: "2026-10-01T00:00:00Z",
      policies: [
        {
          id: "d".repeat(32),
          effect: "allow",
          resources: nested,
          permission_groups: [{ id: "a".repeat(32) }],
        },
      ],
    };

    expect(checksIn("lines", succeeded("GET", "/permission_groups", groups))).toEqual([]);
    expect(checksIn("lines", succeeded("GET", `/${token.id}`, token))).toEqual([]);
  });

  it("a body that was not kept, or is binary, is not judged and counted", () => {
    const entries = [
      withoutBody("application/json", "not kept by the recorder"),
      withoutBody("image/png", "binary"),
      withoutBody("application/json", "not kept by the recorder"),
    ];

    expect(judgeTraffic({ format: "HAR", recorded: entries, leftOut: [] }, contract).unjudged).toEqual([
      { what: "body", reason: "not kept by the recorder", times: 2 },
      { what: "body", reason: "binary", times: 1 },
    ]);
  });

  it("what a browser fetched from others is left out of an archive", () => {
    expect(checksIn("HAR", recorded(tokens), recorded(script))).toEqual([]);
  });

  it("what is for another host is left out, when the server of a document has no path", () => {
    const books = createContract([
      {
        openapi: "3.1.0",
        info: { title: "Books", version: "1" },
        servers: [{ url: "https://books.example.com" }],
        paths: { "/books": { get: { operationId: "list-books", responses: {} } } },
      },
    ]);
    const mine = recorded("https://books.example.com/books/no/such");
    const traffic = { format: "HAR", recorded: [recorded(script), mine], leftOut: [] } as const;

    expect(judgeTraffic(traffic, books).judged.map(({ exchange }) => exchange.request.url)).toEqual([
      mine.exchange.request.url,
    ]);
  });

  it("a request below the API's path that no document knows is told in any recording", () => {
    expect(checksIn("HAR", recorded(`${tokens}/a/b/c`))).toEqual(["unknown-operation"]);
    expect(checksIn("lines", recorded(script))).toEqual(["unknown-operation"]);
  });

  it("an archive that has nothing of the API is not clean", () => {
    expect(checksIn("HAR", recorded(script))).toEqual(["unknown-operation"]);
  });
});

it("two readings of the same may differ, since others may have changed something", () => {
  const other = { ...failure, errors: [{ code: 1000, message: "not any more" }] };

  expect(checksIn("lines", recorded(tokens), recorded(tokens, other))).toEqual([]);
});

it("samples that are no one story are judged each by itself", () => {
  const deleted = succeeded("DELETE", "/ed17574386854bf78a67040be0a770b0", {
    id: "ed17574386854bf78a67040be0a770b0",
  });
  const read = succeeded("GET", "/ed17574386854bf78a67040be0a770b0", {});
  const traffic = { format: "lines", recorded: [deleted, read], leftOut: [] } as const;
  const checksOf = (each: boolean) =>
    judgeTraffic(traffic, contract, { each }).findings.map(({ check }) => check);

  expect(checksOf(false)).toContain("use-after-delete");
  expect(checksOf(true)).not.toContain("use-after-delete");
});

it.each([
  ["not where a recording keeps none", {}, []],
  ["but where it does", { date: "Sun, 22 Nov 2026 18:00:00 GMT" }, ["headers"]],
])("headers are missed %s", (_what, more, checks) => {
  const { exchange, where } = recorded(tokens);
  const headers: Readonly<Record<string, string>> = { ...exchange.response.headers, ...more };
  const response = { ...exchange.response, headers };

  expect([...new Set(checksIn("lines", { where, exchange: { ...exchange, response } }))]).toEqual(checks);
});

function succeeded(method: string, path: string, result: unknown): RecordedExchange {
  const { exchange } = recorded(`${tokens}${path}`, { ...failure, success: true, errors: [], result });
  const request = { ...exchange.request, method, headers: { authorization: "[redacted]" } };
  return { where: path, exchange: { request, response: { ...exchange.response, status: 200 } } };
}

describe("JSON of 20,000 levels", () => {
  const deep = "[".repeat(20_000) + "]".repeat(20_000);
  const type = '{"name":"content-type","value":"application/json"}';
  it.each([
    ["line", `{"request":{"method":"GET","url":"${tokens}"},"response":{"status":200,"body":${deep}}}`],
    [
      "HAR file",
      `{"log":{"entries":[{"request":{"method":"GET","url":"${tokens}","headers":[]},"response":{"status":200,"headers":[${type}],"content":{"text":"${deep}"}}}]}}`,
    ],
  ])("in a %s is a finding, and counted", (_what, text) => {
    const { findings, unjudged } = judgeTraffic(parseTraffic(text, "deep"), contract);

    expect(findings.map(({ check, message }) => `${check}: ${message}`)).toContain(
      "schema: the body is nested deeper than 100 levels, so that nothing of it was judged",
    );
    expect(unjudged).toMatchObject([{ what: "body", reason: "nested deeper than 100 levels", times: 1 }]);
  });
});

describe("a recording without credentials", () => {
  const created = {
    request: {
      method: "POST",
      url: tokens,
      headers: { authorization: "Bearer made-up", "content-type": "application/json" },
      body: toBody('{"name":"a","policies":[]}'),
    },
    response: {
      status: 403,
      headers: { "content-type": "application/json", "set-cookie": "session=made-up" },
      body: toBody(JSON.stringify(failure)),
    },
  };

  it("is read again as what it was", () => {
    const line = toExchangeLine(created);
    const [again] = parseTraffic(line, "r.ndjson").recorded;

    expect(line).not.toContain("made-up");
    expect(again?.exchange).toMatchObject({
      request: { method: "POST", url: tokens, body: { value: { name: "a", policies: [] } } },
      response: { status: 403, body: { value: failure } },
    });
  });

  it.each(['"a text"', "null", "no JSON", ""])("keeps the body %j what it was", (text) => {
    const line = toExchangeLine({ ...created, response: { ...created.response, body: toBody(text) } });

    expect(parseTraffic(line, "r.ndjson").recorded[0]?.exchange.response.body).toEqual(toBody(text));
  });

  it("is not blamed for the marks in their place", () => {
    const id = "ed17574386854bf78a67040be0a770b0";
    const body = { ...failure, success: true, errors: [], result: { id, status: "[redacted]" } };
    const verified = recorded(`${tokens}/verify`, body);
    const answer = { ...verified.exchange, response: { ...verified.exchange.response, status: 200 } };
    const loud = { ...body, result: { id, status: "asleep" } };
    const other = { ...answer, response: { ...answer.response, body: toBody(JSON.stringify(loud)) } };

    expect(checksIn("lines", { ...verified, exchange: answer })).toEqual([]);
    expect(checksIn("lines", { ...verified, exchange: other })).toEqual(["enum-drift"]);
  });

  it("does not take two marks for the same secret", () => {
    const id = "ed17574386854bf78a67040be0a770b0";
    const shown = succeeded("POST", "", {
      id,
      name: "a",
      status: "active",
      policies: [],
      value: "[redacted]",
    });
    const refused = { ...failure, errors: [{ code: 1000, message: "There is no token [redacted]." }] };

    expect(checksIn("lines", shown, recorded(tokens, refused))).not.toContain("secret-once");
  });
});

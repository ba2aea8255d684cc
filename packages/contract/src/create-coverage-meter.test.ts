import { expect, it } from "vitest";
import { tokensDocument } from "../test/tokens-document.ts";
import type { ResponseCoverage } from "./coverage.ts";
import { createContract } from "./create-contract.ts";
import { measureCoverage } from "./create-coverage-meter.ts";
import { recordExchange } from "./exchange.ts";
import { formatCoverage } from "./format-coverage.ts";
import { listUnseen } from "./list-unseen.ts";

const contract = createContract([tokensDocument]);

function record(path: string, status: number, body: unknown) {
  const request = new Request(`https://api.example.com/client/v4${path}`);
  return recordExchange(request, Response.json(body, { status }));
}

it("counts documented responses, and the members of them that were there", async () => {
  const exchanges = [
    await record("/tokens", 200, { success: true, errors: [], result: [{ id: "1" }, { id: "2", more: 1 }] }),
    await record("/tokens", 200, { success: true, errors: [], result: [] }),
    await record("/tokens/1", 404, { success: false }),
    await record("/nowhere", 200, {}),
  ];

  const coverage = measureCoverage(contract, exchanges);

  const list = coverage.find(({ operation }) => operation === "list-tokens");
  expect(list?.responses.map(({ status, seen }) => [status, seen])).toEqual([
    ["200", 2],
    ["4XX", 0],
  ]);
  expect(list?.responses[0]?.members).toEqual([
    { pointer: "/success", seen: true },
    { pointer: "/errors", seen: true },
    { pointer: "/errors/*", seen: false },
    { pointer: "/errors/*/code", seen: false },
    { pointer: "/errors/*/message", seen: false },
    { pointer: "/result", seen: true },
    { pointer: "/result/*", seen: true },
    { pointer: "/result/*/id", seen: true },
    { pointer: "/result/*/name", seen: false },
    { pointer: "/result/*/value", seen: false },
  ]);
  expect(coverage.find(({ operation }) => operation === "get-token")?.responses[0]?.seen).toBe(0);
});

const state = { type: "string", enum: ["on", "off"] } as const;
const lamps = createContract([
  {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1" },
    servers: [{ url: "https://lamps.example" }],
    paths: {
      "/lamps/{room}": {
        parameters: [{ name: "room", in: "path", required: true, schema: { enum: ["hall", "attic"] } }],
        put: {
          operationId: "put-lamp",
          parameters: [
            { name: "order", in: "query", schema: { type: "array", items: { enum: ["up", "down"] } } },
            { name: "Trace", in: "header", schema: { type: "string", maxLength: 4 } },
            { name: "night", in: "cookie", schema: { type: ["boolean", "null"] } },
          ],
          requestBody: {
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { state, level: { type: "integer", minimum: 0, maximum: 9 } },
                },
              },
            },
          },
          responses: {
            "200": {
              description: "the lamp",
              content: { "application/json": { schema: { type: "object", properties: { state } } } },
            },
          },
        },
      },
    },
  },
]);

async function unseenAfter(...calls: readonly { readonly url: string; readonly init: RequestInit }[]) {
  const exchanges = await Promise.all(
    calls.map(async ({ url, init }) =>
      recordExchange(
        new Request(`https://lamps.example${url}`, { method: "PUT", ...init }),
        Response.json({ state: "on" }),
      ),
    ),
  );
  return measureCoverage(lamps, exchanges).flatMap(listUnseen);
}

const json = (body: unknown) => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

it.each([
  ["application/x-www-form-urlencoded", "?state=on&order=up&level=9"],
  ["application/json", `?${encodeURIComponent(JSON.stringify({ state: "on", order: ["up"], level: 9 }))}`],
])("reads a query that is one value in %s", async (mediaType, query) => {
  const schema = {
    type: "object",
    properties: {
      state,
      order: { type: "array", items: { enum: ["up"] } },
      level: { type: "integer", maximum: 9 },
    },
  } as const;
  const parameters = [
    { name: "q", in: "query", style: "querystring", content: { [mediaType]: { schema } } },
  ] as const;
  const responses = { "204": { description: "done" } };
  const paths = { "/lamps": { get: { operationId: "lamps", parameters, responses } } };
  const own = createContract([{ openapi: "3.1.0", info: { title: "Lamps", version: "1" }, paths }]);
  const exchange = await recordExchange(
    new Request(`https://lamps.example/lamps${query}`),
    new Response(null, { status: 204 }),
  );

  expect(measureCoverage(own, [exchange]).flatMap(listUnseen)).toEqual(['query q /state: enum "off"']);
});

it("names the parameters and bodies that were never sent, and no choices of them", async () => {
  expect(await unseenAfter()).toEqual([
    "path room was never sent",
    "query order was never sent",
    "header Trace was never sent",
    "cookie night was never sent",
    "the body application/json was never sent",
  ]);
});

it("names the values, bounds and types that no valid value took", async () => {
  const headers = { trace: "abcd", cookie: "a=1; night=true", "content-type": "application/json" };
  const first = { headers, body: JSON.stringify({ state: "off", level: 9 }) };
  expect(await unseenAfter({ url: "/lamps/attic?order=up", init: first })).toEqual([
    'path room: enum "hall"',
    'query order /*: enum "down"',
    "cookie night: type null",
    'the body /state: enum "on"',
    "the body /level: minimum 0",
    '200 /state: enum "off"',
  ]);
  const second = json({ state: "on", level: 0 });
  expect(
    await unseenAfter(
      { url: "/lamps/attic?order=up", init: first },
      { url: "/lamps/hall?order=down", init: second },
    ),
  ).toEqual(["cookie night: type null", '200 /state: enum "off"']);
});

it("counts nothing of a value that the schema refuses", async () => {
  const unseen = await unseenAfter({ url: "/lamps/attic", init: json({ state: "off", level: 10 }) });
  expect(unseen.filter((text) => text.startsWith("the body"))).toEqual([
    'the body /state: enum "on"',
    'the body /state: enum "off"',
    "the body /level: minimum 0",
    "the body /level: maximum 9",
  ]);
});

it("reads a list from a query that repeats its name", async () => {
  const unseen = await unseenAfter({ url: "/lamps/attic?order=up&order=down", init: json({}) });
  expect(unseen.filter((text) => text.startsWith("query"))).toEqual([]);
});

it("is a table that a person can read", () => {
  expect(
    formatCoverage([
      { operation: "list", ...nothingSent, responses: [response("200", 3), response("4XX", 0)] },
      {
        operation: "get",
        parameters: [{ name: "id", in: "path", sent: 0, choices: [] }],
        bodies: [],
        responses: [response("200", 0)],
      },
    ]),
  ).toBe(
    "list: 200 ×3 without /b, 4XX never\n  200 /a: enum 2\nget: 200 never\n  path id was never sent\n" +
      "1 of 2 operations, 0 of 1 parameters, 1 of 3 documented responses, 1 of 6 declared members, 1 of 4 choices seen\n",
  );
});

const nothingSent = { parameters: [], bodies: [] } as const;

function response(status: string, seen: number): ResponseCoverage {
  const members = [
    { pointer: "/a", seen: seen > 0 },
    { pointer: "/b", seen: false },
  ];
  const choices = [1, 2].map((choice) => ({
    pointer: "/a",
    keyword: "enum",
    choice: String(choice),
    seen: choice === 1 && seen > 0,
  }));
  return { status, seen, members, choices: status === "4XX" ? [] : choices };
}

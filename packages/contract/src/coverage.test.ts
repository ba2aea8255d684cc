import { expect, it } from "vitest";
import { tokensDocument } from "../test/tokens-document.ts";
import { measureCoverage, type ResponseCoverage } from "./coverage.ts";
import { createContract } from "./create-contract.ts";
import { recordExchange } from "./exchange.ts";
import { formatCoverage } from "./format-coverage.ts";

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

it("is a table that a person can read", () => {
  expect(
    formatCoverage([
      { operation: "list", responses: [response("200", 3), response("4XX", 0)] },
      { operation: "get", responses: [response("200", 0)] },
    ]),
  ).toBe(
    "list: 200 ×3 without /b, 4XX never\nget: 200 never\n" +
      "1 of 2 operations, 1 of 3 documented responses, 1 of 6 declared members seen\n",
  );
});

function response(status: string, seen: number): ResponseCoverage {
  const members = [
    { pointer: "/a", seen: seen > 0 },
    { pointer: "/b", seen: false },
  ];
  return { status, seen, members };
}

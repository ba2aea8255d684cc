import { defineBench, measureInTurn, roundsOf, timeOfRuns } from "@cftokens/workspace/bench";
import fc from "fast-check";
import { valueArbitrary } from "../src/cases/value-arbitrary.ts";
import { checkRecorded } from "../src/check-exchange.ts";
import type { Contract } from "../src/create-contract.ts";
import { recordExchange } from "../src/exchange.ts";
import type { Fetch } from "@cftokens/openapi";
import { loadUserTokens } from "./load-documents.ts";

const what = (name: string) => `making up, sending and judging a request to ${name} a token`;
const peer = "sending the same requests raw";

/**
 * Generated requests, each answered in this process by the documented example and judged, beside
 * the same requests sent through the same `Fetch`.
 */
export const cases = defineBench({
  figures: {
    "contract-cases-roll": { what: what("roll"), peer, unit: "µs", asked: { atMost: 15 } },
    "contract-cases-create": { what: what("create"), peer, unit: "µs", asked: { atMost: 15 } },
  },
  async *measure(wanted) {
    const contract = await loadUserTokens();
    for (const [name, id] of [
      ["contract-cases-roll", "user-api-tokens-roll-token"],
      ["contract-cases-create", "user-api-tokens-create-token"],
    ] as const) {
      if (!wanted.has(name)) continue;
      const sides = sidesOf(contract, id);
      for (let warming = 0; warming < 3; warming += 1) await sides.ours();
      const { ours, raw } = await measureInTurn(11, sides);
      yield roundsOf(name, ours, raw);
    }
  },
});

function sidesOf(contract: Contract, id: string) {
  const target = contract.operations.find(({ operation }) => operation.id === id);
  const schema = target?.operation.requestBody?.content["application/json"]?.schema;
  const response = target?.operation.responses.find(({ status }) => status === "200");
  const [example] = Object.values(response?.content["application/json"]?.examples ?? {});
  if (target === undefined || schema === undefined) throw new Error(`There is no ${id} with a body.`);
  const text = JSON.stringify(example);
  const { validator, operation } = target;
  const bodies = valueArbitrary(validator.document, schema, "request");
  const sampled = fc.sample(bodies, { numRuns: caseCount, seed }).map((body) => JSON.stringify(body));
  const url = `https://api.cloudflare.com/client/v4${operation.path.replaceAll(/\{\w+\}/gu, "0".repeat(32))}`;
  const headers = { "content-type": "application/json" };
  const answer: Fetch = async () => new Response(text, { headers });
  const requestOf = (body: string) => new Request(url, { method: operation.method, headers, body });
  return {
    ours: () =>
      timeOfRuns(1, () =>
        fc.assert(
          fc.asyncProperty(bodies, async (body) => {
            const request = requestOf(JSON.stringify(body));
            const exchange = await recordExchange(request, await answer(request));
            return checkRecorded(exchange, contract).every(({ check }) => check === "headers");
          }),
          { numRuns: caseCount, seed },
        ),
      ).then(eachCase),
    raw: () =>
      timeOfRuns(1, async () => {
        for (const body of sampled) await (await answer(requestOf(body))).text();
      }).then(eachCase),
  };
}

const caseCount = 500;
const seed = 1;

function eachCase(microseconds: number): number {
  return microseconds / caseCount;
}

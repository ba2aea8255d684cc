import type { BenchFigure, BenchReport } from "@cftokens/workspace";
import fc from "fast-check";
import { valueArbitrary } from "../src/cases/value-arbitrary.ts";
import { checkRecorded } from "../src/check-exchange.ts";
import type { Contract } from "../src/create-contract.ts";
import { recordExchange } from "../src/exchange.ts";
import { bestOf } from "./best-of.ts";

const cases = 2000;

/**
 * Generated requests a second, each answered in this process by the documented example and judged.
 */
export async function benchCases(contract: Contract): Promise<BenchReport> {
  const figures: BenchFigure[] = [];
  for (const id of ["user-api-tokens-roll-token", "user-api-tokens-create-token"]) {
    const measured = (cases * 1_000_000) / (await bestOf(1, await runOf(contract, id)));
    figures.push({ name: `cases of ${id}`, measured, unit: "a second", asked: { atLeast: 5000 } });
  }
  const lines = figures.map(
    ({ name, measured }) => `${name}: ${Math.round(measured).toLocaleString("en")} a second`,
  );
  return { lines, figures };
}

async function runOf(contract: Contract, id: string): Promise<() => Promise<void>> {
  const target = contract.operations.find(({ operation }) => operation.id === id);
  const schema = target?.operation.requestBody?.content["application/json"]?.schema;
  const response = target?.operation.responses.find(({ status }) => status === "200");
  const [example] = Object.values(response?.content["application/json"]?.examples ?? {});
  if (target === undefined || schema === undefined) throw new Error(`There is no ${id} with a body.`);
  const text = JSON.stringify(example);
  const { validator, operation } = target;
  const bodies = valueArbitrary(validator.document, schema, "request");
  const url = `https://api.cloudflare.com/client/v4${operation.path.replaceAll(/\{\w+\}/gu, "0".repeat(32))}`;
  const headers = { "content-type": "application/json" };
  return async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const request = new Request(url, { method: operation.method, headers, body: JSON.stringify(body) });
        const exchange = await recordExchange(request, new Response(text, { headers }));
        return checkRecorded(exchange, contract).every(({ check }) => check === "headers");
      }),
      { numRuns: cases, seed: 1 },
    );
  };
}

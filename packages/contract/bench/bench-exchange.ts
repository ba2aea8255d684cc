import { isJsonObject } from "@cftokens/openapi";
import { checkExchange, checkRecorded } from "../src/check-exchange.ts";
import type { Contract } from "../src/create-contract.ts";
import { recordExchange } from "../src/exchange.ts";
import { bestOf, bestOfSync } from "./best-of.ts";

const url = "https://api.cloudflare.com/client/v4/user/tokens?per_page=20";
const headers = {
  "content-type": "application/json",
  "cf-ray": "0123456789abcdef-ABC",
  ratelimit: '"default";r=1199;t=300',
  "ratelimit-policy": '"default";q=1200;w=300',
};

/** Judging a page of 20 tokens, beside only parsing it. */
export async function benchExchange(contract: Contract): Promise<readonly string[]> {
  const text = pageOf20(contract);
  const respond = () => new Response(text, { headers });
  const recorded = await recordExchange(new Request(url), respond());
  if (checkRecorded(recorded, contract).length > 0) throw new Error("The page must honour its document.");

  const parse = bestOfSync(500, () => JSON.parse(text));
  const judge = bestOfSync(300, () => checkRecorded(recorded, contract));
  const read = await bestOf(300, async () => {
    await respond().text();
    return new Request(url);
  });
  const whole = await bestOf(300, async () => await checkExchange(new Request(url), respond(), contract));
  return [
    `a page of 20 tokens, ${text.length} bytes:`,
    `  JSON.parse ${parse.toFixed(0)} µs`,
    `  checkRecorded ${judge.toFixed(0)} µs (${(judge / parse).toFixed(1)} times JSON.parse)`,
    `  checkExchange ${whole.toFixed(0)} µs (${(whole / parse).toFixed(1)} times, at most 3), of which making and reading the two messages ${read.toFixed(0)} µs`,
  ];
}

function pageOf20(contract: Contract): string {
  const operation = contract.operations.find(
    ({ operation: { id } }) => id === "user-api-tokens-list-tokens",
  )?.operation;
  const response = operation?.responses.find(({ status }) => status === "200");
  const [example] = Object.values(response?.content["application/json"]?.examples ?? {});
  if (!isJsonObject(example) || !Array.isArray(example["result"]))
    throw new Error("The example of the list is gone.");
  const [token]: readonly unknown[] = example["result"];
  const result = Array.from({ length: 20 }, (_, index) => ({
    ...Object(token),
    id: index.toString(16).padStart(32, "0"),
  }));
  return JSON.stringify({ ...example, result });
}

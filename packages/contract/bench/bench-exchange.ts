import { isJsonObject } from "@cftokens/openapi/json";
import type { BenchReport } from "@cftokens/workspace";
import { checkExchange, checkRecorded } from "../src/check-exchange.ts";
import type { Contract } from "../src/create-contract.ts";
import { recordExchange } from "../src/exchange.ts";
import { bestOf, bestOfSync, roundCount } from "./best-of.ts";

const url = "https://api.cloudflare.com/client/v4/user/tokens?per_page=20";
const headers = {
  "content-type": "application/json",
  "cf-ray": "0123456789abcdef-ABC",
  ratelimit: '"default";r=1199;t=300',
  "ratelimit-policy": '"default";q=1200;w=300',
};

/** Judging a page of 20 tokens, beside only parsing it. */
export async function benchExchange(contract: Contract): Promise<BenchReport> {
  const text = pageOf20(contract);
  const respond = () => new Response(text, { headers });
  const recorded = await recordExchange(new Request(url), respond());
  if (checkRecorded(recorded, contract).length > 0) throw new Error("The page must honour its document.");

  const parse = bestOfSync(500, () => JSON.parse(text));
  const judge = bestOfSync(300, () => checkRecorded(recorded, contract));
  // An answer can be read once: those to be judged are made before the clock starts.
  const waiting = Array.from(
    { length: roundCount * 300 },
    () => [new Request(url), respond()] as const,
  ).values();
  const whole = await bestOf(300, async () => {
    const [request, response] = waiting.next().value ?? [new Request(url), respond()];
    return await checkExchange(request, response, contract);
  });
  const lines = [
    `a page of 20 tokens, ${text.length} bytes:`,
    `  JSON.parse ${parse.toFixed(0)} µs`,
    `  checkRecorded ${judge.toFixed(0)} µs (${(judge / parse).toFixed(1)} times JSON.parse)`,
    `  checkExchange ${whole.toFixed(0)} µs (${(whole / parse).toFixed(1)} times)`,
  ];
  const figure = {
    name: "a judged page of 20 tokens, ratio to JSON.parse",
    measured: whole / parse,
    unit: "",
  };
  return { lines, figures: [{ ...figure, asked: { atMost: 3 } }] };
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

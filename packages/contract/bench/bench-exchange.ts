import { isJsonObject } from "@cftokens/openapi/json";
import { defineBench, measureInTurn, roundsOf, timeOfRuns, timeOfSyncRuns } from "@cftokens/workspace/bench";
import { checkExchange, checkRecorded } from "../src/check-exchange.ts";
import type { Contract } from "../src/create-contract.ts";
import { recordExchange } from "../src/exchange.ts";
import { loadUserTokens } from "./load-documents.ts";

const url = "https://api.cloudflare.com/client/v4/user/tokens?per_page=20";
const headers = {
  "content-type": "application/json",
  "cf-ray": "0123456789abcdef-ABC",
  ratelimit: '"default";r=1199;t=300',
  "ratelimit-policy": '"default";q=1200;w=300',
};

/** Judging a page of 20 tokens, beside only parsing it. */
export const exchange = defineBench({
  figures: {
    "contract-judged-page": {
      what: "reading and judging an answer, a page of 20 tokens",
      peer: "JSON.parse of it",
      unit: "µs",
      asked: { atMost: 3 },
    },
  },
  async *measure() {
    const contract = await loadUserTokens();
    const text = pageOf20(contract);
    const respond = () => new Response(text, { headers });
    const recorded = await recordExchange(new Request(url), respond());
    if (checkRecorded(recorded, contract).length > 0) throw new Error("The page must honour its document.");

    const judgeAnswers = async (): Promise<number> => {
      // An answer can be read once: those to be judged are made before the clock starts.
      const waiting = Array.from({ length: 100 }, () => [new Request(url), respond()] as const).values();
      return await timeOfRuns(100, async () => {
        const [request, response] = waiting.next().value ?? [new Request(url), respond()];
        return await checkExchange(request, response, contract);
      });
    };
    // Parsing is compiled before it is first called; judging only once V8 has seen enough of it.
    for (let round = 0; round < 30; round += 1) await judgeAnswers();
    const { judge, parse } = await measureInTurn(20, {
      judge: judgeAnswers,
      parse: () => timeOfSyncRuns(200, () => JSON.parse(text)),
    });
    yield roundsOf("contract-judged-page", judge, parse);
  },
});

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

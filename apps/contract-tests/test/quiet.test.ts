import { checkRecorded, generateExchanges } from "@cftokens/contract";
import { describe, expect, it } from "vitest";
import { loadContract } from "../src/load-contract.ts";

const contract = await loadContract();
// A thousand each of our own operations; of a document with very many, as many as can be judged in a minute.
const count = Math.max(20, Math.min(1000, Math.floor(36_000 / contract.operations.length)));

describe("a thousand generated answers that the document allows raise no alarm", () => {
  it.each(contract.operations.map((target) => ({ target, id: target.operation.id })))(
    "$id",
    ({ target }) => {
      const answers = generateExchanges(target, {
        baseUrl: "https://api.cloudflare.com/client/v4",
        seed: 1,
        count,
      });

      expect(answers).toHaveLength(count);
      expect(answers.flatMap((exchange) => checkRecorded(exchange, contract))).toEqual([]);
    },
    20_000,
  );
});

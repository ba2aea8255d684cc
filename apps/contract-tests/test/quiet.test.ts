import { checkRecorded, generateExchanges } from "@cftokens/contract";
import { describe, expect, it } from "vitest";
import { loadContract } from "../src/load-contract.ts";

const contract = await loadContract();

describe("a thousand generated answers that the document allows raise no alarm", () => {
  it.each(contract.operations.map((target) => ({ target, id: target.operation.id })))(
    "$id",
    ({ target }) => {
      const answers = generateExchanges(target, {
        baseUrl: "https://api.cloudflare.com/client/v4",
        seed: 1,
        count: 1000,
      });

      expect(answers).toHaveLength(1000);
      expect(answers.flatMap((exchange) => checkRecorded(exchange, contract))).toEqual([]);
    },
    20_000,
  );
});

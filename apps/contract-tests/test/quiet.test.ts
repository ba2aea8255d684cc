import { checkRecorded, type Contract, createContract } from "@cftokens/contract";
import { generateExchanges } from "@cftokens/contract/suite";
import { describe, expect, it } from "vitest";
import { loadContract, loadEmulatedContract } from "@cftokens/contract-cli";

const own = await loadEmulatedContract();
const ownIds = new Set(own.operations.map(({ operation }) => operation.id));
const dropped = (await loadContract()).operations.filter(({ operation }) => !ownIds.has(operation.id));

// Each operation by itself, in the way in which its findings name it.
function listTested({ operations }: Contract) {
  return operations.map((tested) => ({ tested, id: tested.operation.id }));
}

describe("a thousand generated answers that the document allows raise no alarm", () => {
  it.each(listTested(own))(
    "$id",
    ({ tested }) => {
      const baseUrl = "https://api.cloudflare.com/client/v4";
      const answers = generateExchanges(tested, { baseUrl, seed: 1, count: 1000 });

      expect(answers).toHaveLength(1000);
      expect(answers.flatMap((exchange) => checkRecorded(exchange, own))).toEqual([]);
    },
    20_000,
  );
});

// Of a document with very many operations, as many answers as can be judged in half a minute.
const count = Math.max(5, Math.min(1000, Math.floor(18_000 / dropped.length)));
const documents = new Set(dropped.map(({ validator }) => validator.document));

describe.each([...documents].map((document) => ({ document, title: document.info.title })))(
  "generated answers of a document beside our own raise no alarm: $title",
  ({ document }) => {
    const contract = createContract([document], { basePath: "/" });

    it.each(listTested(contract))(
      "$id",
      ({ tested }) => {
        const answers = generateExchanges(tested, { baseUrl: "https://api.example.com", seed: 1, count });

        // None where none can be made up or is shown: for a pattern with a lookahead, say.
        expect([0, count]).toContain(answers.length);
        const findings = answers.flatMap((exchange) => checkRecorded(exchange, contract));
        // A place that cannot be checked is reported as information; our own documents have none.
        expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
      },
      20_000,
    );
  },
);

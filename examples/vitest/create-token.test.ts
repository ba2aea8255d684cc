import { createClient, eachItem } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { checkedFetch, createContract, type Finding } from "@cftokens/contract";
import { createEmulator } from "@cftokens/emulator";
import { expect, it } from "vitest";

const emulator = createEmulator();
const findings: Finding[] = [];
const fetch = checkedFetch(emulator.fetch, createContract(Object.values(documents)), (found) => {
  findings.push(...found);
});
const client = createClient({ credentials: emulator.credentials, fetch });

it("creates a token that is listed, both as documented", async () => {
  const created = await client.userApiTokensCreateToken({
    body: {
      name: "made by a test",
      policies: [
        {
          effect: "allow",
          resources: { [`com.cloudflare.api.account.${emulator.credentials.accountId}`]: "*" },
          permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
        },
      ],
    },
  });
  if (!created.ok) throw created.error;

  const names: string[] = [];
  for await (const { name } of eachItem(client.userApiTokensListTokens)) names.push(name ?? "");
  expect(names).toContain("made by a test");
  expect(findings).toEqual([]);
});

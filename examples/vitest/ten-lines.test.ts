import { createClient } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { checkedFetch, createContract } from "@cftokens/contract";
import { createEmulator } from "@cftokens/emulator";
import { expect, it } from "vitest";

it("lists tokens as documented", async () => {
  const { fetch, credentials } = createEmulator();
  const checked = checkedFetch(fetch, createContract(Object.values(documents)), (f) => expect(f).toEqual([]));
  const answer = await createClient({ credentials, fetch: checked }).userApiTokensListTokens();
  expect(answer).toMatchObject({ ok: true, status: 200 });
});

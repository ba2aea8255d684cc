import type { Client } from "@cftokens/client";
import type { Place } from "./place.ts";
import { safeText } from "./safe-text.ts";

/** The id of the API token that the client works with; undefined when it is none, or the API does not say. */
export async function identifyOwnToken(client: Client, places: readonly Place[]): Promise<string | undefined> {
  const answer = await client.userApiTokensVerifyToken();
  if (answer.ok) return safeText(answer.result.id);
  // An account's token is verified at its own account only.
  for (const { id } of places.filter(({ kind }) => kind === "account").slice(0, MOST_ACCOUNTS)) {
    const verified = await client.accountApiTokensVerifyToken({ path: { account_id: id } });
    if (verified.ok) return safeText(verified.result.id);
  }
  return undefined;
}

const MOST_ACCOUNTS = 3;

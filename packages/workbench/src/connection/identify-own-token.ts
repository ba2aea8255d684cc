import type { Client, TokenVerification } from "@cftokens/client";
import type { IsReadable } from "../inventory/is-readable.ts";
import type { Place } from "../inventory/place.ts";
import { safeText } from "../text/safe-text.ts";

/** The id of the API token that the client works with; undefined when it is none, or the API does not say. */
export async function identifyOwnToken(
  { client, isReadable }: { readonly client: Client; readonly isReadable: IsReadable },
  places: readonly Place[],
): Promise<string | undefined> {
  const idOf = (verification: TokenVerification): string | undefined =>
    isReadable("token verification", verification) ? safeText(verification.id) : undefined;
  const answer = await client.userApiTokensVerifyToken();
  if (answer.ok) return idOf(answer.result);
  // An account's token is verified at its own account only.
  for (const { id } of places.filter(({ kind }) => kind === "account").slice(0, MOST_ACCOUNTS)) {
    const verified = await client.accountApiTokensVerifyToken({ path: { account_id: id } });
    if (verified.ok) return idOf(verified.result);
  }
  return undefined;
}

const MOST_ACCOUNTS = 3;

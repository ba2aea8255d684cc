import type { Client } from "@cftokens/client";
import type { IsReadable } from "../inventory/is-readable.ts";
import type { Place } from "../inventory/place.ts";
import { safeText } from "../text/safe-text.ts";
import { verifyToken } from "./verify-token.ts";

/**
 * The id of the API token that the client works with; undefined when it is none, or the API does
 * not say.
 */
export async function identifyOwnToken(
  world: { readonly client: Client; readonly isReadable: IsReadable },
  places: readonly Place[],
): Promise<string | undefined> {
  const accounts = places.filter(({ kind }) => kind === "account").slice(0, mostAccounts);
  const owners = [
    { kind: "user" } as const,
    ...accounts.map(({ id }) => ({ kind: "account", accountId: id }) as const),
  ];
  for (const owner of owners) {
    const verified = await verifyToken(owner, world);
    if (verified.ok) return safeText(verified.verification.id);
  }
  return undefined;
}

const mostAccounts = 3;

import type { Client, TokenVerification } from "@cftokens/client";
import type { IsReadable } from "../inventory/is-readable.ts";
import { tokenOperations } from "../inventory/token-operations.ts";
import type { ErrorReport } from "../text/error-report.ts";
import { reportError, reportUnreadable } from "../text/report-error.ts";

/**
 * Whose token a client works with: each family verifies its own tokens, an account's at that
 * account.
 */
export type OwnTokenOwner =
  | { readonly kind: "user" }
  | { readonly kind: "account"; readonly accountId: string };

/** What the API says of the token that a client works with, or why it says nothing. */
export type VerifiedToken =
  | { readonly ok: true; readonly verification: TokenVerification }
  | { readonly ok: false; readonly error: ErrorReport };

/** Asks the API about the very token that the client works with. */
export async function verifyToken(
  owner: OwnTokenOwner,
  {
    client,
    isReadable,
    signal,
  }: { readonly client: Client; readonly isReadable: IsReadable; readonly signal?: AbortSignal },
): Promise<VerifiedToken> {
  const options = signal !== undefined && { signal };
  const answer =
    owner.kind === "user"
      ? await client[tokenOperations.user.verify]({ ...options })
      : await client[tokenOperations.account.verify]({ path: { account_id: owner.accountId }, ...options });
  if (!answer.ok) return { ok: false, error: reportError(answer.error) };
  return isReadable("token verification", answer.result)
    ? { ok: true, verification: answer.result }
    : { ok: false, error: reportUnreadable("The answer") };
}

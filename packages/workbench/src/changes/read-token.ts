import type { Token } from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import { reportUnreadable } from "../text/report-error.ts";
import { failedChange } from "./failed-change.ts";
import type { ChangeApi } from "./change-api.ts";
import type { ApiTokenRef } from "./token-ref.ts";

/** The token as the API has it now, or why it could not be read. */
export type ReadToken =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly error: ErrorReport };

/** Reads one API token anew. */
export async function readApiToken(
  ref: ApiTokenRef,
  { client, isReadable, signal }: ChangeApi,
): Promise<ReadToken> {
  const answer =
    ref.kind === "user"
      ? await client.userApiTokensTokenDetails({ path: { token_id: ref.id }, signal })
      : await client.accountApiTokensTokenDetails({
          path: { account_id: ref.accountId, token_id: ref.id },
          signal,
        });
  if (!answer.ok) return { ok: false, error: failedChange(answer.error).error };
  return isReadable("token", answer.result)
    ? { ok: true, token: answer.result }
    : { ok: false, error: reportUnreadable("The token") };
}

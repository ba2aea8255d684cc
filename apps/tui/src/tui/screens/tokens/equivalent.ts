import { refOf } from "@cftokens/workbench/changes";
import { apiCall, type EquivalentSource, getCall } from "@cftokens/workbench/equivalents";
import { tokenOperations } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { focusedRow } from "./state.ts";

/** The call that reads the token under the cursor, and its block of Terraform. */
export function tokenSource({
  tokens,
  settings: { baseUrl },
}: Pick<State, "tokens" | "settings">): EquivalentSource | undefined {
  const row = focusedRow(tokens);
  if (row === undefined) return undefined;
  const { listed } = row;
  return { baseUrl, calls: [getCall(refOf(listed))], terraform: [{ kind: "token", listed }] };
}

/**
 * What is shown of all tokens together is made from their lists; the user's own stands for them.
 */
export function tokenListSource({ settings: { baseUrl } }: Pick<State, "settings">): EquivalentSource {
  const query = { page: 1, per_page: 50, include_expired: true };
  return {
    baseUrl,
    calls: [apiCall(tokenOperations.user.list, { query })],
    terraform: "Terraform holds single tokens, and no questions about all of them.",
  };
}

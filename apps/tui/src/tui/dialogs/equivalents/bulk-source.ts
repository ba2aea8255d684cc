import type { BulkState } from "../../screens/bulk/state.ts";
import type { State } from "../../state.ts";
import { changeSource, type EquivalentSource } from "@cftokens/workbench/equivalents";

/** What one action on several tokens is equivalent to: a call for each token that it is still to be done to. */
export function bulkSource(
  { tokens, settings, now }: Pick<State, "tokens" | "settings" | "now">,
  { items }: BulkState,
): EquivalentSource | undefined {
  const rows = new Map(tokens.rows.map((row) => [row.key, row]));
  const changes = items.flatMap(({ key, change, status }) => {
    const row = rows.get(key);
    const isToBeDone = change !== undefined && row !== undefined && status.kind === "waiting";
    return isToBeDone ? [{ change, base: row.listed.token }] : [];
  });
  return changeSource(changes, { baseUrl: settings.baseUrl, now });
}

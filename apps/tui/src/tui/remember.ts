import { listSourceId } from "@cftokens/workbench/inventory";
import type { Effect } from "./effect.ts";
import { rememberLocation } from "./location/remember-location.ts";
import type { State } from "./state.ts";

/** What is remembered for the next start when the user leaves. */
export function remember(state: State): readonly Effect[] {
  return [...rememberLocation(state), ...rememberTokens(state)];
}

// Lists that were not read to their end are remembered as they were the last time that they were.
// The emulator answers at once.
function rememberTokens({ target, settings, operations, tokens }: State): readonly Effect[] {
  if (!settings.restoreTokens || target.kind === "emulator" || operations.files !== undefined) return [];
  const read = new Set(tokens.lists.flatMap(({ id, status }) => (status.kind === "ready" ? [id] : [])));
  const rows = tokens.rows.filter(({ listed, asOf }) => asOf !== undefined || read.has(listSourceId(listed)));
  return read.size === 0 ? [] : [{ type: "remember-tokens", rows }];
}

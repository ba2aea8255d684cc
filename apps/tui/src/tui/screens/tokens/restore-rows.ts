import { assessRow } from "@cftokens/workbench/assessment";
import type { TokenRow } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { orderRows } from "./order-rows.ts";
import { showRows } from "./show-rows.ts";

/** A state that shows the tokens of the last time until they are loaded. */
export function restoreRows(state: State, remembered: readonly TokenRow[]): State {
  if (remembered.length === 0) return state;
  const { tokens, policyContext, now } = state;
  const rows = orderRows(
    remembered.map((row) => assessRow(row, policyContext, now)),
    tokens.query.sort,
  );
  return showRows(state, { ...tokens, rows });
}

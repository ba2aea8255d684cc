import { assessRow, toPolicyContext } from "@cftokens/workbench/assessment";
import type { State } from "../../state.ts";
import { orderRows } from "./order-rows.ts";
import { showRows } from "./show-rows.ts";

/**
 * The state after groups, places or user changed: the context of policies and every risk are
 * computed again.
 */
export function withPolicyContext(state: State): State {
  const { groups, places, directory, tokens, now } = state;
  const policyContext = toPolicyContext({ groups, places, user: directory.user });
  const rows = tokens.rows.map((row) => assessRow(row, policyContext, now));
  return showRows({ ...state, policyContext }, { ...tokens, rows: orderRows(rows, tokens.query.sort) });
}

import { assessRow, gatherKnowledge } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { orderRows } from "./order-rows.ts";
import { showRows } from "./show-rows.ts";

/** The state after groups, places or user changed: the context of policies and every risk are computed again. */
export function withPolicyContext(state: State): State {
  const { groups, places, directory, tokens, now } = state;
  const knowledge = gatherKnowledge({ groups, places, user: directory.user });
  const rows = tokens.rows.map((row) => assessRow(row, knowledge, now));
  return showRows({ ...state, knowledge }, { ...tokens, rows: orderRows(rows, tokens.query.sort) });
}

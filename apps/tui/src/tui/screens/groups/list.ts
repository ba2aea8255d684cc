import { groupLabel } from "@cftokens/workbench/assessment";
import { listHead } from "../../lists/list-layout.ts";
import { screenList } from "../../lists/screen-list.ts";
import { everything } from "../tokens/query.ts";
import { updateQuery } from "../tokens/update-query.ts";
import { findHoldings } from "./group-holdings.ts";
import { groupsLayout } from "./groups-layout.ts";
import type { HoldingsState } from "./state.ts";

/** The list of the permission groups. */
export const groupsList = screenList<HoldingsState>({
  of: ({ holdings }) => holdings,
  put: (state, holdings) => ({ ...state, holdings }),
  dependencies: ({ tokens, groups, holdings }) => [
    tokens.rows,
    groups,
    holdings.filter.text,
    holdings.heldOnly,
  ],
  find: ({ tokens, groups, holdings: { filter, heldOnly } }) =>
    findHoldings(groups, tokens.rows, { text: filter.text, heldOnly }),
  open(state, { group }) {
    const query = { ...everything, columns: state.tokens.query.columns, group: groupLabel(group) };
    return updateQuery(state, { area: "query", type: "set", query, text: "" });
  },
  head: () => listHead,
  pageSize: (state) => groupsLayout(state).list,
  narrowing: {
    isOn: ({ heldOnly }) => heldOnly,
    without: (holdings) => ({ ...holdings, heldOnly: false }),
  },
});

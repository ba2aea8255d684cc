import { apiCall } from "@cftokens/workbench/equivalents";
import { tokenOperations } from "@cftokens/workbench/inventory";
import { focusedItem } from "../../lists/filter-list.ts";
import { listScreen } from "../../lists/list-screen.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { withBudget } from "../../text/with-budget.ts";
import type { ScreenModule } from "../screen.ts";
import { groupsBindings } from "./keymap.ts";
import { groupsList } from "./list.ts";

/** The permission groups, and which tokens hold them. */
export const groupsScreen: ScreenModule<"groups"> = {
  ...listScreen(groupsList, "group-list"),
  keys: groupsBindings,
  showsTokens: true,
  focused: (_, { holdings }) => {
    const group = focusedItem(holdings)?.group;
    return group === undefined ? {} : { GROUP_ID: group.id, GROUP_NAME: group.name };
  },
  asksForOperations: () => true,
  title: () => ["Permission groups"],
  status: (_, state) => withBudget(groupsStatus(state), state),
  equivalent: (_, { settings: { baseUrl } }) => ({
    baseUrl,
    calls: [apiCall(tokenOperations.user.groups, {})],
    terraform: "A block of Terraform holds the ids of its permission groups, and no list of them.",
  }),
};

function groupsStatus({ holdings: { items }, groups }: State): StyledLine {
  const all = groups.status === "ready" ? groups.groups.length : 0;
  const held = items.filter(({ holders }) => holders.length > 0).length;
  return [{ text: ` ${items.length} of ${all} permission groups, ${held} held by a token` }];
}

import { focusedItem } from "../../lists/filter-list.ts";
import { listScreen } from "../../lists/list-screen.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { withBudget } from "../../text/with-budget.ts";
import type { ScreenModule } from "../screen.ts";
import { tokenFocus } from "../tokens/token-focus.ts";
import { tokenListSource } from "../tokens/equivalent.ts";
import { risksBindings } from "./keymap.ts";
import { risksList } from "./list.ts";

/** All risks of all tokens. */
export const risksScreen: ScreenModule<"risks"> = {
  ...listScreen(risksList, "risks"),
  keys: risksBindings,
  showsTokens: true,
  focused: (_, { risks }) => tokenFocus(focusedItem(risks)?.row),
  title: () => ["Risks"],
  status: (_, state) => withBudget(risksStatus(state), state),
  equivalent: (_, state) => ({ ...tokenListSource(state), command: "cftokens risks --json" }),
};

function risksStatus({ risks: { items }, tokens, groups }: State): StyledLine {
  const risky = new Set(items.map(({ row }) => row.key)).size;
  return [
    { text: ` ${items.length} risks of ${risky} tokens; ${tokens.rows.length} tokens in all` },
    ...(groups.status === "failed"
      ? [{ text: " · ! by dates alone: no permission groups", tone: "waiting" as const }]
      : []),
  ];
}

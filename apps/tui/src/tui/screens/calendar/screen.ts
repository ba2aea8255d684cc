import { focusedItem } from "../../lists/filter-list.ts";
import { listScreen } from "../../lists/list-screen.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { withBudget } from "../../text/with-budget.ts";
import type { ScreenModule } from "../screen.ts";
import { tokenFocus } from "../tokens/token-focus.ts";
import { tokenListSource } from "../tokens/equivalent.ts";
import { calendarDays, oneDay } from "./endings.ts";
import { calendarBindings } from "./keymap.ts";
import { calendarList } from "./list.ts";

/** What ends in the next days. */
export const calendarScreen: ScreenModule<"calendar"> = {
  ...listScreen(calendarList, "calendar"),
  keys: calendarBindings,
  showsTokens: true,
  focused: (_, { calendar }) => tokenFocus(focusedItem(calendar)?.row),
  title: () => ["Calendar"],
  status: (_, state) => withBudget(calendarStatus(state), state),
  equivalent: (_, state) => ({ ...tokenListSource(state), command: "cftokens list --json" }),
};

function calendarStatus({ calendar: { items }, now, tokens }: State): StyledLine {
  const soon = items.filter(({ time }) => time < now.getTime() + 7 * oneDay).length;
  const never = tokens.rows.filter(({ expiry }) => expiry === "never").length;
  return [
    { text: ` ${items.length} end in the next ${calendarDays} days` },
    ...(soon > 0 ? [{ text: ` · ! ${soon} within a week`, tone: "bad" as const }] : []),
    { text: ` · ${never} never`, tone: "dim" },
  ];
}

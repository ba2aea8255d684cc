import { listScreen } from "../../lists/list-screen.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import type { ScreenModule } from "../screen.ts";
import { historyBindings } from "./keymap.ts";
import { historyList } from "./list.ts";

const list = listScreen(historyList, "history");

/** The calls that are kept. */
export const historyScreen: ScreenModule<"history"> = {
  ...list,
  scopes: (screen, state) =>
    state.history.comparison !== undefined
      ? ["comparison", "global"]
      : list.scopes(screen, state).filter((scope) => scope !== "screens"),
  keys: historyBindings,
  seen: (screen, state) => (state.history.comparison === undefined ? list.seen(screen, state) : undefined),
  title: () => ["API", "History"],
  status: (_, state) => historyStatus(state),
};

function historyStatus({
  history: { calls, items, filter, filtering, marked, comparison },
}: State): StyledLine {
  if (filtering || filter.text !== "")
    return [
      { text: ` / ${filter.text}${filtering ? "▏" : ""}`, tone: "strong" },
      { text: `  ${items.length} found` },
    ];
  if (comparison !== undefined) return [];
  if (calls.status !== "ready") return [];
  if (marked !== undefined)
    return [{ text: ` = on another call compares its answer with that to call ${marked}`, tone: "strong" }];
  return [{ text: ` ${items.length} ${items.length === 1 ? "call" : "calls"}, without credentials` }];
}

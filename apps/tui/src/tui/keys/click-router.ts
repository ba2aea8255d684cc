import { footerHints, hintAt } from "../components/footer-hints.ts";
import type { Cell } from "./mouse-report.ts";
import { scrollTo } from "../lists/list-cursor.ts";
import { activeBindings, routeKey } from "./key-router.ts";
import { detailWidth, HEADER_LINES } from "../layout.ts";
import type { Message } from "../message.ts";
import { calendarHead } from "../screens/calendar/view.tsx";
import { tabAt } from "../screens/location/location-line.ts";
import { seeLayout } from "../screens/see/page-size.ts";
import { HEAD_LINES, tablePageSize } from "../screens/tokens/table-size.ts";
import type { State } from "../state.ts";

/**
 * What a click means now: the key at the foot that it is on, the screen whose name it is on, or the line of a list that
 * the cursor goes to (a click on the line of the cursor opens it). Undefined when it means nothing.
 */
export function routeClick(state: State, { column, row }: Cell): Message | undefined {
  if (row === state.size.rows) {
    const hint = hintAt(footerHints(activeBindings(state), state.size.columns), column);
    return hint && routeKey(state, hint.key);
  }
  if (state.dialog !== undefined || state.see.location !== undefined) return undefined;
  const line = row - HEADER_LINES - 1;
  if (line === 0) {
    const tab = tabAt(state, column);
    return tab === undefined ? undefined : routeKey(state, tab);
  }
  // Beside the table stands what is told of one of its rows.
  const detail = state.screen.name === "tokens" ? detailWidth(state.size) : undefined;
  const isBeside = detail !== undefined && column > state.size.columns - detail - 3;
  return isBeside ? undefined : clickList(state, line);
}

/** A list as it is on the screen: where it begins, the lines that are seen, and which is the one of the cursor. */
interface SeenList {
  readonly head: number;
  readonly pageSize: number;
  readonly top: number;
  readonly cursor: number;
  readonly length: number;
  readonly area: "tokens" | "see";
}

function clickList(state: State, line: number): Message | undefined {
  const list = seenList(state);
  if (list === undefined || line < list.head || line >= list.head + list.pageSize) return undefined;
  const target = list.top + line - list.head;
  if (target >= list.length) return undefined;
  if (target === list.cursor) return routeKey(state, "enter");
  return { area: list.area, type: "moved", move: { by: "line", count: target - list.cursor } };
}

function seenList(state: State): SeenList | undefined {
  const { screen, see, tokens, size } = state;
  switch (screen.name) {
    case "tokens": {
      const { cursor, visible } = tokens;
      const shown = { length: visible.length, pageSize: tablePageSize(size, tokens) };
      const top = scrollTo(tokens.top, cursor, shown);
      return { ...shown, head: HEAD_LINES, top, cursor, area: "tokens" };
    }
    case "risks":
    case "calendar":
    case "groups":
    case "operations": {
      // An opened operation has the body for itself.
      if (screen.name === "operations" && see.opened !== undefined) return undefined;
      const { items, cursor, top } = see[screen.name];
      const shown = { length: items.length, pageSize: seeLayout(screen.name, size).list };
      const head = screen.name === "calendar" ? calendarHead(state).length : HEAD_LINES;
      return { ...shown, head, top: scrollTo(top, cursor, shown), cursor, area: "see" };
    }
    default:
      return undefined;
  }
}

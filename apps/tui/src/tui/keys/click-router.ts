import { footerHints, hintAt } from "../components/footer-hints.ts";
import type { Cell } from "./mouse-report.ts";
import { activeBindings, routeKey } from "./key-router.ts";
import { headerLines } from "../layout.ts";
import { tabAt } from "../location/location-line.ts";
import type { Message } from "../message.ts";
import { moduleOf } from "../screens/screens.ts";
import type { State } from "../state.ts";

/**
 * What a click means now: the key at the foot that it is on, the screen whose name it is on, or the
 * line of a list that the cursor goes to (a click on the line of the cursor opens it). Undefined
 * when it means nothing.
 */
export function routeClick(state: State, { column, row }: Cell): Message | undefined {
  if (row === state.size.rows) {
    const hint = hintAt(footerHints(activeBindings(state), state.size.columns), column);
    return hint && routeKey(state, hint.key);
  }
  if (state.dialog !== undefined || state.location !== undefined) return undefined;
  const line = row - headerLines - 1;
  if (line === 0) {
    const tab = tabAt(state, column);
    return tab === undefined ? undefined : routeKey(state, tab);
  }
  return clickList(state, { line, column });
}

function clickList(
  state: State,
  { line, column }: { readonly line: number; readonly column: number },
): Message | undefined {
  const list = moduleOf(state.screen).seen?.(state.screen, state);
  if (list === undefined || column > (list.width ?? Infinity)) return undefined;
  if (line < list.head || line >= list.head + list.pageSize) return undefined;
  const target = list.top + line - list.head;
  if (target >= list.length) return undefined;
  if (target === list.cursor) return list.clicked ?? routeKey(state, "enter");
  return list.moved({ by: "line", count: target - list.cursor });
}

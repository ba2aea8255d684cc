import { focusedItem } from "../../lists/filter-list.ts";
import { listHead, listLayout } from "../../lists/list-layout.ts";
import { screenList } from "../../lists/screen-list.ts";
import { type State } from "../../state.ts";
import { stay } from "../../step.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { openToken } from "../tokens/update-query.ts";
import { findEndings } from "./endings.ts";
import { plotLines } from "./plot-lines.ts";
import type { CalendarState } from "./state.ts";

/** The list of what ends. */
export const calendarList = screenList<CalendarState>({
  of: ({ calendar }) => calendar,
  put: (state, calendar) => ({ ...state, calendar }),
  dependencies: ({ tokens, now, calendar }) => [tokens.rows, now, calendar.filter.text],
  find: ({ tokens, now, calendar }) => findEndings(tokens.rows, { now, text: calendar.filter.text }),
  open: (state, { row }) => stay(openToken(state, { key: row.key, from: "calendar" })),
  head: (state) => listHead + calendarPlot(state).length,
  pageSize: ({ size }) => listLayout(size, "plot").list,
});

/** The plot above the list; none for a screen reader: bars say nothing when they are read aloud. */
export function calendarPlot({
  size,
  now,
  calendar,
  settings,
}: Pick<State, "size" | "now" | "calendar" | "settings">): readonly StyledLine[] {
  if (settings.screenReader) return [];
  const times = calendar.items.map(({ time }) => time);
  const focused = focusedItem(calendar)?.time;
  const highest = listLayout(size, "plot").plot - 2;
  return plotLines(times, { now, width: size.columns - 2, highest, focused });
}

import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { kindName } from "@cftokens/workbench/inventory";
import { describeDistance, describeTime, fitText } from "@cftokens/workbench/text";
import { seenItems } from "../../lists/filter-list.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { locationLine } from "../../location/location-line.ts";
import { missingTokens } from "../tokens/status.ts";
import { listLayout } from "../../lists/list-layout.ts";
import { calendarDays, oneDay, type Ending } from "./endings.ts";
import { calendarPlot } from "./list.ts";

/**
 * What ends in the next 90 days: a plot, and a list under it whose cursor is marked in the plot.
 */
export function CalendarView({ state }: { state: State }): ReactNode {
  const { size, calendar } = state;
  const { items, focus } = seenItems(calendar, listLayout(size, "plot").list);
  return (
    <Box flexDirection="column">
      <Lines lines={[locationLine(state), ...calendarPlot(state), headLine(size.columns)]} />
      {items.length === 0 ? (
        <Lines lines={emptyLines(state)} />
      ) : (
        <Lines
          lines={items.map((item, index) => endingLine(item, { state, focused: index === focus }))}
          focus={focus}
        />
      )}
    </Box>
  );
}

function headLine(columns: number): StyledLine {
  const [name, kind] = cellsOf(columns);
  return [
    {
      text: `  ${fitText("ENDS", 10)}  ${fitText("", 13)}  ${fitText("TOKEN", name)}  ${fitText("KIND", kind)}  OWNER`,
      tone: "dim",
    },
  ];
}

function endingLine(
  { row, what, time }: Ending,
  { state, focused }: { state: State; focused: boolean },
): StyledLine {
  const [name, kind, owner] = cellsOf(state.size.columns);
  const left = time - state.now.getTime();
  return [
    { text: focused ? "› " : "  " },
    { text: describeTime(time).slice(0, 10) },
    {
      text: `  ${fitText(describeDistance(time, state.now), 13)}`,
      tone: left < 7 * oneDay ? "bad" : left < 30 * oneDay ? "waiting" : "plain",
    },
    { text: `  ${fitText(row.name === "" ? "(no name)" : row.name, name)}`, tone: "strong" },
    { text: `  ${fitText(what === "token" ? kindName(row.listed.kind) : "old secret", kind)}` },
    { text: `  ${fitText(row.owner, owner)}`, tone: "dim" },
  ];
}

function cellsOf(columns: number): readonly [name: number, kind: number, owner: number] {
  const room = columns - 3 - 10 - 13 - 8 - 10;
  const owner = Math.min(24, Math.max(0, Math.floor(room * 0.35)));
  // A name much shorter than its column would stand too far from what is said of it.
  return [Math.min(48, Math.max(4, room - owner)), 10, owner];
}

function emptyLines(state: State): readonly StyledLine[] {
  const { text } = state.calendar.filter;
  const nothing =
    text === ""
      ? `Nothing ends in the next ${calendarDays} days.`
      : "Nothing matches the filter. Esc clears it.";
  return [[{ text: `  ${missingTokens(state) ?? nothing}`, tone: "dim" }]];
}

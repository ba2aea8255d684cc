import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { describeDistance, describeTime, fitText } from "@cftokens/workbench/text";
import { focusedItem, seenItems } from "../../lists/seek-list.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { kindName } from "@cftokens/workbench/inventory";
import { locationLine } from "../location/location-line.ts";
import { missingTokens } from "../see/missing-tokens.ts";
import { seeLayout } from "../see/page-size.ts";
import { CALENDAR_DAYS, DAY, type Ending } from "./endings.ts";
import { plotLines } from "./plot-lines.ts";

/** What ends in the next 90 days: a plot, and a list under it whose cursor is marked in the plot. */
export function CalendarView({ state }: { state: State }): ReactNode {
  const { size, see } = state;
  const { items, focus } = seenItems(see.calendar, seeLayout("calendar", size).list);
  return (
    <Box flexDirection="column">
      <Lines lines={calendarHead(state)} />
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

/** Everything above the list: the location, the plot, and the names of the columns. */
export function calendarHead(state: State): readonly StyledLine[] {
  const { size, now, see, settings } = state;
  const times = see.calendar.items.map(({ time }) => time);
  const focused = focusedItem(see.calendar)?.time;
  const highest = seeLayout("calendar", size).plot - 2;
  return [
    locationLine(state),
    // Bars say nothing when they are read aloud; the list under them says it all.
    ...(settings.screenReader ? [] : plotLines(times, { now, width: size.columns - 2, highest, focused })),
    headLine(size.columns),
  ];
}

/** The line of news under the calendar. */
export function calendarStatus({ see, now, tokens }: State): StyledLine {
  const { items } = see.calendar;
  const soon = items.filter(({ time }) => time < now.getTime() + 7 * DAY).length;
  const never = tokens.rows.filter(({ expiry }) => expiry === "never").length;
  return [
    { text: ` ${items.length} end in the next ${CALENDAR_DAYS} days` },
    ...(soon > 0 ? [{ text: ` · ! ${soon} within a week`, tone: "bad" as const }] : []),
    { text: ` · ${never} never`, tone: "dim" },
  ];
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
      tone: left < 7 * DAY ? "bad" : left < 30 * DAY ? "waiting" : "plain",
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
  const { text } = state.see.calendar.filter;
  const nothing =
    text === ""
      ? `Nothing ends in the next ${CALENDAR_DAYS} days.`
      : "Nothing matches the filter. Esc clears it.";
  return [[{ text: `  ${missingTokens(state) ?? nothing}`, tone: "dim" }]];
}

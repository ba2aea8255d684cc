import type { Span, StyledLine, Tone } from "../../text/styled-line.ts";
import { calendarDays, oneDay, dayOf } from "./endings.ts";

/**
 * A plot of the next days: one column per day where there is room, else per two or more; the height
 * of a column says how many tokens end then, one line each where `highest` lines are enough. Under
 * it are the days, and a mark below the column of `focused`.
 */
export function plotLines(
  times: readonly number[],
  {
    now,
    width,
    highest,
    focused,
  }: { now: Date; width: number; highest: number; focused: number | undefined },
): readonly StyledLine[] {
  const room = Math.max(1, width - axisCells);
  const days = Math.max(1, Math.ceil(calendarDays / room));
  const cellsPerColumn = days > 1 ? 1 : Math.min(2, Math.floor(room / calendarDays));
  const columns = Math.ceil(calendarDays / days);
  const columnOf = (time: number): number => Math.floor(dayOf(time, now) / days);
  const counts = Array.from({ length: columns }, () => 0);
  for (const time of times) counts[columnOf(time)] = (counts[columnOf(time)] ?? 0) + 1;
  const most = Math.max(...counts);
  const height = Math.max(1, Math.min(highest, most));
  const bars = Array.from({ length: height }, (_, line): StyledLine => {
    const floor = (height - 1 - line) * 8;
    const label = line === 0 ? String(most) : "";
    return [
      { text: `${label.padStart(axisCells - 1)}│`, tone: "dim" },
      ...counts.map((count, column): Span => {
        const filled = Math.max(0, Math.min(8, Math.round((count / Math.max(1, most)) * height * 8) - floor));
        return { text: (blocks[filled] ?? " ").repeat(cellsPerColumn), tone: toneOf(column * days) };
      }),
    ];
  });
  const mark = focused === undefined ? undefined : columnOf(focused) * cellsPerColumn;
  return [
    ...bars,
    axisLine(columns * cellsPerColumn, mark),
    dayLine({ now, days, cellsPerColumn, cells: columns * cellsPerColumn }),
  ];
}

function axisLine(cells: number, mark: number | undefined): StyledLine {
  const start = `${" ".repeat(axisCells - 1)}└`;
  if (mark === undefined || mark < 0 || mark >= cells)
    return [{ text: start + "─".repeat(cells), tone: "dim" }];
  return [
    { text: start + "─".repeat(mark), tone: "dim" },
    { text: "▲", tone: "accent" },
    { text: "─".repeat(cells - mark - 1), tone: "dim" },
  ];
}

function dayLine({
  now,
  days,
  cellsPerColumn,
  cells,
}: {
  now: Date;
  days: number;
  cellsPerColumn: number;
  cells: number;
}): StyledLine {
  monthDay ??= new Intl.DateTimeFormat("en", monthAndDay);
  let text = "";
  for (let day = 0; day < calendarDays; day += labelDays) {
    const at = Math.floor(day / days) * cellsPerColumn;
    const label = day === 0 ? "today" : monthDay.format(now.getTime() + day * oneDay);
    if (at >= text.length && at + label.length <= cells) text = text.padEnd(at) + label;
  }
  return [{ text: " ".repeat(axisCells) + text, tone: "dim" }];
}

function toneOf(day: number): Tone {
  if (day < 7) return "bad";
  return day < 30 ? "waiting" : "good";
}

const axisCells = 4;
const labelDays = 15;
const blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
// Made once, when it is needed: each holds memory that JavaScript's heap does not count, so that
// many would pile up.
let monthDay: Intl.DateTimeFormat | undefined;
const monthAndDay = { month: "short", day: "numeric", timeZone: "UTC" } as const;

import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { seenItems } from "../../lists/filter-list.ts";
import { listLayout } from "../../lists/list-layout.ts";
import { describeTime, fitText, safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { bodyHeight } from "../../layout.ts";
import { comparisonLines } from "./comparison-lines.ts";
import type { HistoryItem, HistoryState } from "./state.ts";

/** The calls that are kept, the newest first. */
export function HistoryView({ state }: { state: State }): ReactNode {
  const { size, history } = state;
  const { comparison } = history;
  if (comparison !== undefined) {
    const lines = comparisonLines(comparison, size.columns);
    return <Lines lines={lines.slice(comparison.top, comparison.top + bodyHeight(size))} />;
  }
  const { items, focus } = seenItems(history, listLayout(size).list + 1);
  return (
    <Box flexDirection="column">
      <Lines lines={[headLine(size.columns)]} />
      {items.length === 0 ? (
        <Lines lines={emptyLines(history)} />
      ) : (
        <Lines
          lines={items.map((item, index) =>
            itemLine(item, {
              columns: size.columns,
              focused: index === focus,
              marked: item.call.id === history.marked,
            }),
          )}
          focus={focus}
        />
      )}
    </Box>
  );
}

function emptyLines({ calls }: HistoryState): readonly StyledLine[] {
  switch (calls.status) {
    case "loading":
      return [[], [{ text: "  ◌ Reading the history…", tone: "waiting" }]];
    case "none":
      return [[], [{ text: `  ${calls.reason}`, tone: "dim" }]];
    case "ready":
      return [
        [],
        [
          {
            text:
              calls.calls.length === 0
                ? "  No call was made yet."
                : "  No call matches. Esc clears the filter.",
            tone: "dim",
          },
        ],
      ];
  }
}

function headLine(columns: number): StyledLine {
  const { path, operation } = cellsOf(columns);
  const names = [
    fitText("TIME", timeCells),
    fitText("METHOD", methodCells),
    fitText("PATH", path),
    fitText("STATUS", statusCells),
    fitText("OPERATION", operation),
  ];
  return [{ text: `  ${names.join(" ").trimEnd()}`, tone: "dim" }];
}

function itemLine(
  { call }: HistoryItem,
  { columns, focused, marked }: { columns: number; focused: boolean; marked: boolean },
): StyledLine {
  const { path, operation } = cellsOf(columns);
  const { at, method, url, status, isAsDocumented } = call;
  const isGood = status < 400;
  return [
    { text: `${focused ? "›" : " "}${marked ? "=" : " "}` },
    {
      text: `${fitText(
        describeTime(at)
          .replace("T", " ")
          .replace(/:\d\dZ$|Z$/u, ""),
        timeCells,
      )} `,
      tone: "dim",
    },
    { text: `${fitText(safeText(method), methodCells)} `, tone: method === "GET" ? "good" : "waiting" },
    { text: `${fitText(safeText(pathOf(url)), path)} `, tone: "strong" },
    {
      text: `${fitText(`${status} ${isAsDocumented ? "✓" : "✗"}`, statusCells)} `,
      tone: isGood && isAsDocumented ? "good" : "bad",
    },
    { text: fitText(safeText(call.operation), operation), tone: "dim" },
  ];
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

function cellsOf(columns: number): { readonly path: number; readonly operation: number } {
  const operation = columns >= 100 ? 30 : 0;
  return {
    operation,
    path: Math.max(10, columns - timeCells - methodCells - statusCells - operation - 7),
  };
}

const timeCells = 16;
const methodCells = 7;
const statusCells = 6;

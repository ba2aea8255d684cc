import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { Rule } from "../../components/rule.tsx";
import { seenItems } from "../../lists/filter-list.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { cutText, fitText, safeText, textWidth, wrapText } from "@cftokens/workbench/text";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { locationLine } from "../../location/location-line.ts";
import { listLayout } from "../../lists/list-layout.ts";
import type { OperationItem } from "./find-operations.ts";
import { operationLayout } from "./layout.ts";
import type { ListedGroup, ListedItem, ListedOperation } from "./operation-tree.ts";
import { operationRows, rowMargin } from "./operation-rows.ts";
import type { OpenedOperation } from "./state.ts";
import { treeLine } from "./tree/tree-line.ts";
import type { TreeRow } from "./tree/tree-node.ts";

/** Every operation of every document; or one of them, when it is opened. */
export function OperationsView({ state }: { state: State }): ReactNode {
  const { size, operations } = state;
  if (operations.opened !== undefined) return <OpenedView state={state} opened={operations.opened} />;
  const { items, focus } = seenItems(operations, listLayout(size).list);
  return (
    <Box flexDirection="column">
      <Lines lines={[locationLine(state), headLine(operations.view, size.columns)]} />
      {items.length === 0 ? (
        <Lines lines={[[], [{ text: "  No operation matches. Esc clears the filter.", tone: "dim" }]]} />
      ) : (
        <Lines
          lines={items.map((item, index) =>
            itemLine(item, { columns: size.columns, focused: index === focus }),
          )}
          focus={focus}
        />
      )}
    </Box>
  );
}

function OpenedView({ state, opened }: { state: State; opened: OpenedOperation }): ReactNode {
  const { size, settings } = state;
  const { rows: height, about } = operationLayout(size);
  const rows = operationRows(state, opened);
  const cursor = Math.min(opened.cursor, Math.max(0, rows.length - 1));
  const top = scrollTo(opened.top, cursor, { length: rows.length, pageSize: height });
  const focused = rows[cursor];
  return (
    <Box flexDirection="column">
      <Box height={height} flexDirection="column" overflow="hidden">
        <Lines
          lines={rows.slice(top, top + height).map((row) => rowLine(row, size.columns - rowMargin))}
          focus={cursor - top}
        />
      </Box>
      <Rule columns={size.columns} settings={settings} />
      <Box height={about} overflow="hidden" paddingX={1}>
        <Lines lines={focused === undefined ? [] : aboutLines(focused, { width: size.columns - 2, about })} />
      </Box>
    </Box>
  );
}

function rowLine({ node, depth, isOpen }: TreeRow, width: number): StyledLine {
  return treeLine({ depth, isOpen, unfolds: node.below !== undefined, line: node.line }, width);
}

// What does not fit ends in a mark: the text itself is in the document.
function aboutLines(
  { node }: TreeRow,
  { width, about }: { readonly width: number; readonly about: number },
): readonly StyledLine[] {
  const texts = (node.about?.() ?? []).map((text) => safeText(text.trim().replaceAll(/\s+/gu, " ")));
  const lines = texts
    .filter((text) => text !== "")
    .flatMap((text) => wrapText(cutText(text, width * about), width));
  const shown = lines.slice(0, about);
  return shown.map((text, index) => [
    { text: index === about - 1 && lines.length > about ? cutText(`${text} …`, width) : text },
  ]);
}

function headLine(view: "flat" | "tree", columns: number): StyledLine {
  if (view === "tree") return [{ text: "    DOCUMENT, TAG AND PATH", tone: "dim" }];
  const { path, document } = cellsOf(columns);
  return [
    {
      text: `  ${fitText("METHOD", methodCells)} ${fitText("PATH", path)} ${fitText("DOCUMENT", document)}`,
      tone: "dim",
    },
  ];
}

interface LinePlace {
  readonly columns: number;
  readonly focused: boolean;
}

function itemLine(item: ListedItem, place: LinePlace): StyledLine {
  if (item.kind === "group") return groupLine(item, place);
  return "depth" in item ? placedLine(item, place) : operationLine(item, place);
}

function groupLine({ depth, isOpen, group }: ListedGroup, { columns, focused }: LinePlace): StyledLine {
  const indent = indentOf(depth, columns);
  const count = String(group.count);
  const room = Math.max(1, columns - indent.length - count.length - 6);
  return [
    { text: `${focused ? "› " : "  "}${indent}${isOpen ? "▾" : "▸"} ` },
    { text: cutText(safeText(group.label), room), tone: "strong" },
    { text: `  ${count}`, tone: "dim" },
  ];
}

// The path goes on from that of the group; what is left of the line has the summary, or the member
// that it was found by.
function placedLine(item: ListedOperation, { columns, focused }: LinePlace): StyledLine {
  const { entry, depth, label, foundBy } = item;
  const indent = indentOf(depth, columns);
  const room = Math.max(1, columns - indent.length - methodCells - 5);
  const path = cutText(safeText(label), room);
  return [
    { text: `${focused ? "› " : "  "}${indent}  ` },
    methodSpan(entry),
    { text: path === "" ? "" : `${path}  `, tone: "strong" },
    {
      text: cutText(
        safeText(foundBy === undefined ? saidOf(entry) : `by ${foundBy()}`),
        Math.max(0, room - textWidth(path) - 2),
      ),
      tone: foundBy === undefined ? "dim" : "accent",
    },
  ];
}

// Its id, where it has one and no summary.
function saidOf({ summary, id, method, path }: OperationItem["entry"]): string {
  return summary === "" && id !== `${method} ${path}` ? id : summary;
}

function indentOf(depth: number, columns: number): string {
  return " ".repeat(Math.min(depth * 2, Math.floor(columns / 4)));
}

function methodSpan({ method }: OperationItem["entry"]): Span {
  return {
    text: `${fitText(method, methodCells)} `,
    tone: method === "GET" ? "good" : "waiting",
  };
}

function operationLine(
  { entry: operation, foundBy }: OperationItem,
  { columns, focused }: LinePlace,
): StyledLine {
  const { path, document } = cellsOf(columns);
  const start = [{ text: focused ? "› " : "  " }, methodSpan(operation)];
  if (foundBy !== undefined) {
    const by = cutText(safeText(`by ${foundBy()}`), Math.floor(columns / 2));
    const room = Math.max(1, columns - methodCells - textWidth(by) - 6);
    return [
      ...start,
      { text: `${cutText(safeText(operation.path), room)}  `, tone: "strong" },
      { text: by, tone: "accent" },
    ];
  }
  return [
    ...start,
    { text: `${fitText(safeText(operation.path), path)} `, tone: "strong" },
    { text: fitText(safeText(operation.document), document), tone: "dim" },
  ];
}

function cellsOf(columns: number): { readonly path: number; readonly document: number } {
  const document = columns >= 100 ? 24 : 16;
  return { document, path: Math.max(10, columns - methodCells - document - 5) };
}

const methodCells = 7;

import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { focusedItem, seenItems } from "../../lists/seek-list.ts";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { cutText, fitText, safeText } from "@cftokens/workbench/text";
import type { StyledLine } from "../../text/styled-line.ts";
import { locationLine } from "../location/location-line.ts";
import { seeLayout } from "../see/page-size.ts";
import type { OperationItem } from "./find-operations.ts";
import { operationLines } from "./operation-lines.ts";

/** Every operation of every document; or one of them, when it is opened. */
export function OperationsView({ state }: { state: State }): ReactNode {
  const { size, see } = state;
  if (see.opened !== undefined) return <OpenedView state={state} />;
  const { items, focus } = seenItems(see.operations, seeLayout("operations", size).list);
  return (
    <Box flexDirection="column">
      <Lines lines={[locationLine(state), headLine(size.columns)]} />
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

/** The line of news under the operations. */
export function operationsStatus({ see, size }: State): StyledLine {
  const { opened, operations } = see;
  if (opened?.asking !== undefined) {
    const { name, input } = opened.asking;
    return [
      { text: cutText(` › ${safeText(name)}: ${safeText(input.text)}▏`, size.columns), tone: "strong" },
    ];
  }
  const focused = focusedItem(operations);
  if (opened !== undefined || focused === undefined) return [{ text: "" }];
  const documents = new Set(operations.items.map(({ operation }) => operation.document)).size;
  const count = ` ${counted(operations.items.length, "operation")} of ${counted(documents, "document")}`;
  return [
    { text: count },
    { text: cutText(` · ${safeText(focused.operation.summary)}`, size.columns - count.length) },
  ];
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

function OpenedView({ state: { see, size } }: { state: State }): ReactNode {
  if (see.opened === undefined) return null;
  const lines = operationLines(see.opened, size.columns - 2);
  const height = bodyHeight(size);
  const top = Math.min(see.opened.top, Math.max(0, lines.length - height));
  return (
    <Box paddingX={1}>
      <Lines lines={lines.slice(top, top + height)} />
    </Box>
  );
}

function headLine(columns: number): StyledLine {
  const { path, document } = cellsOf(columns);
  return [
    {
      text: `  ${fitText("METHOD", METHOD_CELLS)} ${fitText("PATH", path)} ${fitText("DOCUMENT", document)}`,
      tone: "dim",
    },
  ];
}

function itemLine(
  { operation }: OperationItem,
  { columns, focused }: { columns: number; focused: boolean },
): StyledLine {
  const { path, document } = cellsOf(columns);
  return [
    { text: focused ? "› " : "  " },
    {
      text: `${fitText(operation.method, METHOD_CELLS)} `,
      tone: operation.method === "GET" ? "good" : "waiting",
    },
    { text: `${fitText(safeText(operation.path), path)} `, tone: "strong" },
    { text: fitText(safeText(operation.document), document), tone: "dim" },
  ];
}

function cellsOf(columns: number): { readonly path: number; readonly document: number } {
  const document = columns >= 100 ? 24 : 16;
  return { document, path: Math.max(10, columns - METHOD_CELLS - document - 5) };
}

const METHOD_CELLS = 7;

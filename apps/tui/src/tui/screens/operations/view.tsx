import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { seenItems } from "../../lists/filter-list.ts";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { fitText, safeText } from "@cftokens/workbench/text";
import type { StyledLine } from "../../text/styled-line.ts";
import { locationLine } from "../../location/location-line.ts";
import { listLayout } from "../../lists/list-layout.ts";
import type { OperationItem } from "./find-operations.ts";
import { operationLines } from "./operation-lines.ts";
import type { OpenedOperation } from "./state.ts";

/** Every operation of every document; or one of them, when it is opened. */
export function OperationsView({ state }: { state: State }): ReactNode {
  const { size, operations } = state;
  if (operations.opened !== undefined) return <OpenedView opened={operations.opened} size={size} />;
  const { items, focus } = seenItems(operations, listLayout(size).list);
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

function OpenedView({ opened, size }: { opened: OpenedOperation; size: State["size"] }): ReactNode {
  const lines = operationLines(opened, size.columns - 2);
  const height = bodyHeight(size);
  const top = Math.min(opened.top, Math.max(0, lines.length - height));
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
      text: `  ${fitText("METHOD", methodCells)} ${fitText("PATH", path)} ${fitText("DOCUMENT", document)}`,
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
      text: `${fitText(operation.method, methodCells)} `,
      tone: operation.method === "GET" ? "good" : "waiting",
    },
    { text: `${fitText(safeText(operation.path), path)} `, tone: "strong" },
    { text: fitText(safeText(operation.document), document), tone: "dim" },
  ];
}

function cellsOf(columns: number): { readonly path: number; readonly document: number } {
  const document = columns >= 100 ? 24 : 16;
  return { document, path: Math.max(10, columns - methodCells - document - 5) };
}

const methodCells = 7;

import { type ListMove, moveCursor, scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { FilesMessage, OperationsMessage, TreeMessage } from "./message.ts";
import { operationLayout } from "./layout.ts";
import { operationRows } from "./operation-rows.ts";
import type { OpenedOperation } from "./state.ts";
import { rowAbove } from "./tree/tree-node.ts";
import { updateFiles } from "./update-files.ts";
import { updateTree } from "./update-tree.ts";

/** The reducer of the operations of the documents. */
export function updateOperations(state: State, message: OperationsMessage): Step {
  switch (message.type) {
    case "view-switched":
    case "group-folded":
      return updateTree(state, message);
    case "read":
    case "located":
    case "reloaded":
    case "opening-stopped":
    case "members-indexed":
    case "failed":
    case "edit-requested":
    case "edited":
      return updateFiles(state, message);
    default:
      return updateOpened(state, message);
  }
}

function updateOpened(state: State, message: Exclude<OperationsMessage, FilesMessage | TreeMessage>): Step {
  const { opened } = state.operations;
  if (opened === undefined) return stay(state);
  switch (message.type) {
    case "closed":
      return stay(closed(state));
    case "moved":
      return stay(withOpened(state, moved(state, opened, message.move)));
    case "folded":
      return stay(withOpened(state, folded(state, opened, message.to)));
  }
}

function closed(state: State): State {
  const { screen } = state;
  const from = screen.name === "operations" ? screen.from : undefined;
  return { ...withOpened(state, undefined), ...(from !== undefined && { screen: from }) };
}

function moved(state: State, opened: OpenedOperation, move: ListMove): OpenedOperation {
  const size = { length: operationRows(state, opened).length, pageSize: operationLayout(state.size).rows };
  const cursor = moveCursor(opened.cursor, move, size);
  return { ...opened, cursor, top: scrollTo(opened.top, cursor, size) };
}

function folded(state: State, opened: OpenedOperation, to: "open" | "closed" | "other"): OpenedOperation {
  const rows = operationRows(state, opened);
  const row = rows[opened.cursor];
  if (row === undefined) return opened;
  if (to === "closed" && !row.isOpen) return at(state, opened, rowAbove(rows, opened.cursor));
  if (row.node.below === undefined) return opened;
  if (to === "open" && row.isOpen) return moved(state, opened, { by: "line", count: 1 });
  return at(
    state,
    { ...opened, toggled: opened.toggled.symmetricDifference(new Set([row.key])) },
    opened.cursor,
  );
}

function at(state: State, opened: OpenedOperation, cursor: number): OpenedOperation {
  return moved(state, { ...opened, cursor }, { by: "line", count: 0 });
}

function withOpened(state: State, opened: OpenedOperation | undefined): State {
  return { ...state, operations: { ...state.operations, opened } };
}

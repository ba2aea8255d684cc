import { textInput } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import type { Step } from "../../step.ts";
import { openOperation } from "./list.ts";
import { foundOperations } from "./listed-items.ts";
import { operationRows } from "./operation-rows.ts";
import { operationLayout } from "./layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";

/**
 * Goes to an operation of some documents, by its id and the names or files of these, and to the
 * answer of a status where it is read at once. Undefined where they have no such operation.
 */
export function openNamed(
  state: State,
  {
    id,
    documents,
    status,
  }: { readonly id: string; readonly documents: readonly string[]; readonly status?: string | undefined },
): Step | undefined {
  const { files, members } = state.operations;
  const item = foundOperations({ files, members, filter: textInput() }).find(
    ({ entry, document }) => entry.id === id && documents.includes(document.file ?? document.name),
  );
  if (item === undefined) return undefined;
  const step = openOperation({ ...state, screen: { name: "operations" } }, item);
  return { ...step, state: status === undefined ? step.state : onStatus(step.state, status) };
}

// The row of the status that the answer had, or of the range that covers it.
function onStatus(state: State, status: string): State {
  const { opened } = state.operations;
  if (opened === undefined) return state;
  const rows = operationRows(state, opened);
  const found = [status, `${status.slice(0, 1)}XX`, "default"]
    .map((name) => rows.findIndex(({ node, key }) => key.startsWith("/Answers/") && node.name === name))
    .find((place) => place >= 0);
  if (found === undefined) return state;
  const size = { length: rows.length, pageSize: operationLayout(state.size).rows };
  return {
    ...state,
    operations: { ...state.operations, opened: { ...opened, cursor: found, top: scrollTo(0, found, size) } },
  };
}

import type { CatalogDocument, CatalogEntry } from "@cftokens/explorer";
import { focusedItem } from "../../lists/filter-list.ts";
import { listHead, listLayout } from "../../lists/list-layout.ts";
import { screenList } from "../../lists/screen-list.ts";
import { type Step, stay } from "../../step.ts";
import type { State } from "../../state.ts";
import { toggleGroup } from "./update-tree.ts";
import { documentNamed, type OperationItem, readOperation } from "./find-operations.ts";
import { listItems } from "./listed-items.ts";
import type { OpenedOperation, OperationsState } from "./state.ts";

/** The list of the operations. */
export const operationsList = screenList<OperationsState>({
  of: ({ operations }) => operations,
  put: (state, operations) => ({ ...state, operations }),
  dependencies: ({ operations: { files, filter, members, view, toggledGroups } }) => [
    files,
    filter.text,
    filter.text === "" ? undefined : members,
    view,
    toggledGroups,
  ],
  find: ({ operations }) => listItems(operations),
  // The best find is an operation, whatever groups it is in.
  start: (items) => items.findIndex(({ kind }) => kind === "operation"),
  open: (state, item) => (item.kind === "group" ? toggleGroup(state, item) : openOperation(state, item)),
  head: () => listHead,
  pageSize: ({ size }) => listLayout(size).list,
});

/** The operation under the cursor. */
export function focusedOperation(operations: OperationsState): OperationItem | undefined {
  const item = focusedItem(operations);
  return item?.kind === "operation" ? item : undefined;
}

/** The file with this name, as it was last read. */
export function fileOf(
  { files = [] }: Pick<OperationsState, "files">,
  file: string,
): CatalogDocument | undefined {
  return files.find((document) => document.file === file);
}

/** The operation of a file with this method and path. */
export function entryOf(
  { entries }: Pick<CatalogDocument, "entries">,
  { method, path }: Pick<CatalogEntry, "method" | "path">,
): CatalogEntry | undefined {
  return entries.find((entry) => entry.method === method && entry.path === path);
}

/** An operation that nobody has looked at yet. */
export function newlyOpened(
  known: Pick<OpenedOperation, "operation" | "document" | "definition" | "file">,
): OpenedOperation {
  return {
    ...known,
    line: undefined,
    toggled: new Set<string>(),
    cursor: 0,
    top: 0,
  };
}

/** Has one operation looked at. */
export function openOperation(state: State, { key, entry, document: { file } }: OperationItem): Step {
  const { id, document } = entry;
  const { operations } = state;
  const source = file === undefined ? undefined : fileOf(operations, file);
  const known = source && entryOf(source, entry);
  if (source !== undefined && known !== undefined)
    return {
      state: { ...state, operations: { ...operations, opening: key } },
      effects: [{ type: "read-document-operation", key, entry: known, source }],
    };
  const operation = readOperation({ id, document });
  const definition = documentNamed(document);
  if (operation === undefined || definition === undefined) return stay(state);
  const opened = newlyOpened({ operation, document, definition, file: undefined });
  return stay({ ...state, operations: { ...operations, opened } });
}

import { focusedItem } from "../../lists/filter-list.ts";
import type { Focused } from "../screen.ts";
import type { OperationsState } from "./state.ts";

/** What a command of the user is told of an operation: the one that is looked at, or focused. */
export function operationFocus(operations: OperationsState): Focused {
  const { opened } = operations;
  if (opened !== undefined) {
    const { operation, document, file, line } = opened;
    return {
      OPERATION: operation.id,
      OPERATION_METHOD: operation.method,
      OPERATION_PATH: operation.path,
      DOCUMENT: document,
      DOCUMENT_FILE: file,
      DOCUMENT_LINE: line === undefined ? undefined : String(line),
    };
  }
  const item = focusedItem(operations);
  if (item?.kind !== "operation") return {};
  const { entry, document } = item;
  return {
    OPERATION: entry.id,
    OPERATION_METHOD: entry.method,
    OPERATION_PATH: entry.path,
    DOCUMENT: entry.document,
    DOCUMENT_FILE: document.file,
  };
}

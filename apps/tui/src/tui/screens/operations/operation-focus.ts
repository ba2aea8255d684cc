import { focusedItem } from "../../lists/filter-list.ts";
import type { Focused } from "../screen.ts";
import type { OperationsState } from "./state.ts";

/** What a command of the user is told of an operation, and of the file of its document. */
export function operationFocus(
  operation: { readonly id: string; readonly method: string; readonly path: string },
  document: { readonly name: string; readonly file: string | undefined; readonly line?: number | undefined },
): Focused {
  return {
    OPERATION: operation.id,
    OPERATION_METHOD: operation.method,
    OPERATION_PATH: operation.path,
    DOCUMENT: document.name,
    DOCUMENT_FILE: document.file,
    DOCUMENT_LINE: document.line === undefined ? undefined : String(document.line),
  };
}

/** The same of the operation that is looked at, or that is under the cursor. */
export function focusedOperation(operations: OperationsState): Focused {
  const { opened } = operations;
  if (opened !== undefined) {
    const { operation, document, file, line } = opened;
    return operationFocus(operation, { name: document, file, line });
  }
  const item = focusedItem(operations);
  return item?.kind === "operation"
    ? operationFocus(item.entry, { name: item.entry.document, file: item.document.file })
    : {};
}

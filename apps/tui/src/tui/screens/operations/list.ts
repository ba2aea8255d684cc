import { listHead, listLayout } from "../../lists/list-layout.ts";
import { screenList } from "../../lists/screen-list.ts";
import { type Step, stay } from "../../step.ts";
import type { State } from "../../state.ts";
import { findOperations, type OperationItem, readOperation } from "./find-operations.ts";
import type { OperationsState } from "./state.ts";

/** The list of the operations. */
export const operationsList = screenList<OperationsState>({
  of: ({ operations }) => operations,
  put: (state, operations) => ({ ...state, operations }),
  dependencies: ({ operations }) => [operations.filter.text],
  find: ({ operations }) => findOperations(operations.filter.text),
  open: openOperation,
  head: () => listHead,
  pageSize: ({ size }) => listLayout(size).list,
});

function openOperation(state: State, { operation: { id, document } }: OperationItem): Step {
  const operation = readOperation({ id, document });
  if (operation === undefined) return stay(state);
  const opened = {
    operation,
    document,
    toggled: new Set<string>(),
    cursor: 0,
    top: 0,
    asking: undefined,
    call: { status: "none" },
  } as const;
  return stay({ ...state, operations: { ...state.operations, opened } });
}

import { bodyHeight } from "../../layout.ts";
import { moveCursor } from "../../lists/list-cursor.ts";
import { editText } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { askPath } from "./ask-path.ts";
import type { OperationsMessage } from "./message.ts";
import { operationLines } from "./operation-lines.ts";
import type { OpenedOperation } from "./state.ts";
import { whyNotSent } from "./why-not-sent.ts";

/** The reducer of the operation that is looked at. */
export function updateOperations(state: State, message: OperationsMessage): Step {
  const { opened } = state.operations;
  if (opened === undefined) return stay(state);
  switch (message.type) {
    case "closed":
      return stay(withOpened(state, undefined));
    case "scrolled":
      return stay(withOpened(state, { ...opened, top: scrolled(opened, message.move, state) }));
    case "send-requested":
      return whyNotSent(opened) === undefined ? ask(state, opened, {}) : stay(state);
    case "answered":
      // Another one may have been opened since.
      return opened.operation.id === message.operation && opened.call.status === "sending"
        ? stay(withOpened(state, { ...opened, top: 0, call: { status: "answered", answer: message.answer } }))
        : stay(state);
    default:
      break;
  }
  const { asking } = opened;
  if (asking === undefined) return stay(state);
  switch (message.type) {
    case "value-edited": {
      const input = editText(asking.input, message.edit);
      return stay(withOpened(state, { ...opened, asking: { ...asking, input } }));
    }
    case "value-confirmed": {
      const value = asking.input.text.trim();
      return value === "" ? stay(state) : ask(state, opened, { ...asking.known, [asking.name]: value });
    }
    case "value-cancelled":
      return stay(withOpened(state, { ...opened, asking: undefined }));
  }
}

function ask(state: State, opened: OpenedOperation, known: Readonly<Record<string, string>>): Step {
  const { operation } = opened;
  const asking = askPath(operation, known, state.places);
  if (asking !== undefined) return stay(withOpened(state, { ...opened, asking }));
  return {
    state: withOpened(state, { ...opened, top: 0, asking: undefined, call: { status: "sending" } }),
    effects: [{ type: "read-operation", operation: operation.id, path: known }],
  };
}

function scrolled(
  opened: OpenedOperation,
  move: Parameters<typeof moveCursor>[1],
  { size }: Pick<State, "size">,
): number {
  const pageSize = bodyHeight(size);
  const length = Math.max(1, operationLines(opened, size.columns - 2).length - pageSize + 1);
  return moveCursor(opened.top, move, { length, pageSize });
}

function withOpened(state: State, opened: OpenedOperation | undefined): State {
  return { ...state, operations: { ...state.operations, opened } };
}

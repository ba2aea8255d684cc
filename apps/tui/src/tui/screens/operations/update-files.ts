import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { entryOf, fileOf, newlyOpened } from "./list.ts";
import type { FilesMessage } from "./message.ts";
import { operationRows } from "./operation-rows.ts";
import type { OpenedOperation, OperationsState } from "./state.ts";

/** The reducer of the files that are explored. */
export function updateFiles(state: State, message: FilesMessage): Step {
  const { operations } = state;
  const { opened } = operations;
  switch (message.type) {
    case "read":
      return read(state, message);
    case "located":
      return opened !== undefined && isSame(opened, message)
        ? stay(put(state, { opened: { ...opened, line: message.line } }))
        : stay(state);
    case "reloaded":
      return reloaded(state, message);
    case "opening-stopped":
      return { state: put(state, { opening: undefined }), effects: [{ type: "stop-reading" }] };
    case "members-indexed":
      return stay(
        put(state, { members: new Map(operations.members).set(message.document, message.members) }),
      );
    case "failed":
      return stay(put(state, { broken: message.broken, opening: undefined }));
    case "edit-requested": {
      const { file } = opened ?? {};
      if (opened === undefined || file === undefined) return stay(state);
      const { line } = opened;
      return { state, effects: [{ type: "edit-file", file, line }] };
    }
    case "edited":
      return stay(
        message.problem === undefined ? state : { ...state, notice: { tone: "bad", text: message.problem } },
      );
  }
}

// Nobody waits for it any more where another one was asked for since, or the list was left.
function read(state: State, { key, opened: entry, file }: Extract<FilesMessage, { type: "read" }>): Step {
  const { operations } = state;
  const { operation, document: definition } = entry;
  const source = fileOf(operations, file);
  if (source === undefined) return stay(state);
  const locating = {
    type: "locate-operation",
    file,
    key: keyOf(operation),
    operations: source.entries,
  } as const;
  if (operations.opening === key) {
    const opened = newlyOpened({ operation, document: source.name, definition, file });
    return {
      state: put(state, { opening: undefined, broken: without(operations, file), opened }),
      effects: [locating],
    };
  }
  const { opened } = operations;
  if (opened === undefined || !isSame(opened, { file, key: keyOf(operation) })) return stay(state);
  const renewed = { ...opened, operation, definition };
  const next = put(state, { broken: without(operations, file), opened: renewed });
  return { state: onSameRow(state, next, renewed), effects: [locating] };
}

// Rows above the cursor may have come and gone: it stays on its own.
function onSameRow(before: State, after: State, renewed: OpenedOperation): State {
  const { opened } = before.operations;
  if (opened === undefined) return after;
  const key = operationRows(before, opened)[opened.cursor]?.key;
  const rows = operationRows(after, renewed);
  const found = rows.findIndex((row) => row.key === key);
  const cursor = found < 0 ? Math.min(opened.cursor, Math.max(0, rows.length - 1)) : found;
  return put(after, {
    opened: { ...renewed, cursor, top: Math.max(0, opened.top + cursor - opened.cursor) },
  });
}

function reloaded(state: State, { document }: Extract<FilesMessage, { type: "reloaded" }>): Step {
  const { operations } = state;
  const { files = [], opened } = operations;
  const { file } = document;
  const next = put(state, {
    files: files.map((one) => (one.file === file ? document : one)),
    broken: without(operations, file),
  });
  if (opened === undefined || opened.file !== file) return stay(next);
  const { method, path } = opened.operation;
  const entry = entryOf(document, opened.operation);
  if (entry !== undefined)
    return {
      state: next,
      effects: [{ type: "read-document-operation", key: keyOf(opened.operation), entry, source: document }],
    };
  const text = safeText(`${method} ${path} is not in its document any more`);
  return stay({ ...put(next, { opened: undefined }), notice: { tone: "bad", text } });
}

function without({ broken }: OperationsState, file: string | undefined): OperationsState["broken"] {
  return broken?.file === file ? undefined : broken;
}

function isSame(
  opened: OpenedOperation,
  { file, key }: { readonly file: string; readonly key: string },
): boolean {
  return opened.file === file && keyOf(opened.operation) === key;
}

function keyOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}

function put(state: State, changed: Partial<OperationsState>): State {
  return { ...state, operations: { ...state.operations, ...changed } };
}

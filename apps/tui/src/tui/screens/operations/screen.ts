import { cutText, type SafeText, safeText } from "@cftokens/workbench/text";
import type { Scope } from "../../keys/binding.ts";
import { focusedItem } from "../../lists/filter-list.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { listScreen } from "../../lists/list-screen.ts";
import type { SeenList } from "../../lists/seen-list.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { withBudget } from "../../text/with-budget.ts";
import type { ScreenModule } from "../screen.ts";
import { operationSource } from "./equivalent.ts";
import { operationsBindings } from "./keymap.ts";
import type { OperationItem } from "./find-operations.ts";
import { operationLayout } from "./layout.ts";
import { foundOperations, shownDocuments } from "./listed-items.ts";
import type { ListedItem } from "./operation-tree.ts";
import { operationsList } from "./list.ts";
import { focusedOperation } from "./operation-focus.ts";
import { operationRows } from "./operation-rows.ts";
import type { OpenedOperation } from "./state.ts";

const list = listScreen(operationsList, "operation-list");

/** Every operation of every document, or one of them. */
export const operationsScreen: ScreenModule<"operations"> = {
  list: operationsList,
  keys: operationsBindings,
  title: () => ["API"],
  status: (_, state) => withBudget(operationsStatus(state), state),
  scopes: (screen, state) => openedScopes(state.operations.opened) ?? list.scopes(screen, state),
  edited: list.edited,
  seen: (screen, state) =>
    state.operations.opened === undefined
      ? list.seen(screen, state)
      : seenRows(state, state.operations.opened),
  equivalent: (_, state) => operationSource(state),
  focused: (_, state) => focusedOperation(state.operations),
  computes: (_, state) => indexMissing(state),
};

// Members are indexed after the first list.
function indexMissing(state: State): Step {
  const { operations } = state;
  const shown = shownDocuments(operations);
  const missing = shown.filter((document) => !operations.members.has(document));
  if (missing.length === 0) return stay(state);
  // Those of a document as it was before it changed are forgotten.
  const members = new Map(shown.map((document) => [document, operations.members.get(document)]));
  return {
    state: { ...state, operations: { ...operations, members } },
    effects: missing.map((document) => ({ type: "index-members", document })),
  };
}

function seenRows(state: State, opened: OpenedOperation): SeenList {
  const size = { length: operationRows(state, opened).length, pageSize: operationLayout(state.size).rows };
  return {
    ...size,
    head: 0,
    top: scrollTo(opened.top, opened.cursor, size),
    cursor: opened.cursor,
    moved: (move) => ({ area: "operations", type: "moved", move }),
    clicked: { area: "operations", type: "folded", to: "other" },
  };
}

function openedScopes(opened: OpenedOperation | undefined): readonly Scope[] | undefined {
  return opened && ["operation", "screens", "global"];
}

function operationsStatus({ operations: { opened, ...operations }, size }: State): StyledLine {
  if (operations.broken !== undefined)
    return [{ text: cutText(` ✗ ${operations.broken.reason}`, size.columns), tone: "bad" }];
  if (operations.opening !== undefined)
    return [{ text: " ◌ Reading the document… Esc waits no longer.", tone: "waiting" }];
  const focused = focusedItem(operations);
  if (opened !== undefined || focused === undefined) return [{ text: "" }];
  const found = foundOperations(operations);
  const documents = documentsOf(found);
  const count = ` ${counted(found.length, "operation")} of ${counted(documents, "document")}`;
  return [{ text: count }, { text: cutText(` · ${aboutItem(focused)}`, size.columns - count.length) }];
}

// In the tree, the path of an operation is told in pieces.
function aboutItem(item: ListedItem): SafeText {
  if (item.kind === "group") return safeText(`${item.group.count} in ${item.group.label}`);
  const { method, path, summary } = item.entry;
  const words = [
    item.foundBy === undefined ? "" : `found by ${item.foundBy()}`,
    "depth" in item ? `${method} ${path}` : "",
    summary,
  ];
  return safeText(words.filter((word) => word !== "").join(" · "));
}

// They are counted anew for another list alone: it may be long.
function documentsOf(found: readonly OperationItem[]): number {
  const count = documentCounts.get(found) ?? new Set(found.map(({ document }) => document)).size;
  documentCounts.set(found, count);
  return count;
}

const documentCounts = new WeakMap<readonly OperationItem[], number>();

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

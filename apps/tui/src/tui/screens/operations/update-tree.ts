import { focusedItem } from "../../lists/filter-list.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { foundOperations, isSearched, listItems } from "./listed-items.ts";
import { firstOperation, groupsAround, type ListedGroup, type ListedItem, treeOf } from "./operation-tree.ts";
import type { TreeMessage } from "./message.ts";
import type { OperationsState } from "./state.ts";

/** The reducer of the tree of the list. */
export function updateTree(state: State, message: TreeMessage): Step {
  const { operations } = state;
  switch (message.type) {
    case "view-switched":
      return stay(put(state, operations.view === "flat" ? asTree(operations) : asFlat(operations)));
    case "group-folded": {
      const item = focusedItem(operations);
      if (item?.kind === "group" && (message.to === "other" || item.isOpen !== (message.to === "open")))
        return toggleGroup(state, item);
      if (item === undefined || message.to === "other") return stay(state);
      return stay(put(state, message.to === "open" ? intoGroup(operations) : toGroupAbove(operations)));
    }
  }
}

/** Folds a group of the list, or unfolds it. */
export function toggleGroup(state: State, { key }: ListedGroup): Step {
  const { operations } = state;
  // What is found is unfolded.
  if (isSearched(operations)) return stay(state);
  const toggledGroups = operations.toggledGroups.symmetricDifference(new Set([key]));
  return stay(put(state, { ...operations, toggledGroups }));
}

// The cursor stays on its operation, in groups that are open; where it came from a group and has
// not moved since, it goes back there.
function asTree(operations: OperationsState): OperationsState {
  const key = focusedItem(operations)?.key;
  const { leftGroup } = operations;
  const tree = { ...operations, view: "tree" } as const;
  if (key === undefined) return tree;
  if (key === leftGroup?.operation) return withCursorOn(tree, leftGroup.group);
  const folded = groupsAround(treeOf(foundOperations(operations)), key).filter(
    (group) => group.isOpenAtFirst === operations.toggledGroups.has(group.key),
  );
  const toggledGroups = operations.toggledGroups.symmetricDifference(new Set(folded.map((one) => one.key)));
  return withCursorOn({ ...tree, toggledGroups }, key);
}

function asFlat(operations: OperationsState): OperationsState {
  const focused = focusedItem(operations);
  const flat = { ...operations, view: "flat", leftGroup: undefined } as const;
  const first = focused?.kind === "group" ? firstOperation(focused.group) : undefined;
  if (focused === undefined || first === undefined) return flat;
  return withCursorOn({ ...flat, leftGroup: { group: focused.key, operation: first.key } }, first.key);
}

function withCursorOn(operations: OperationsState, key: string): OperationsState {
  const items = listItems(operations);
  const cursor = items.findIndex((item) => item.key === key);
  return cursor < 0 ? operations : { ...operations, items, cursor };
}

function intoGroup(operations: OperationsState): OperationsState {
  const item = focusedItem(operations);
  return item?.kind === "group" ? { ...operations, cursor: operations.cursor + 1 } : operations;
}

function toGroupAbove(operations: OperationsState): OperationsState {
  const { items, cursor } = operations;
  const depth = depthOf(items[cursor]);
  const above = items.findLastIndex((item, at) => at < cursor && depthOf(item) < depth);
  return above < 0 ? operations : { ...operations, cursor: above };
}

function depthOf(item: ListedItem | undefined): number {
  return item !== undefined && "depth" in item ? item.depth : 0;
}

function put(state: State, operations: OperationsState): State {
  return { ...state, operations };
}

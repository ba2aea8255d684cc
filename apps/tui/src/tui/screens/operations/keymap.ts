import type { Binding } from "../../keys/binding.ts";
import { focusedItem } from "../../lists/filter-list.ts";
import { listBindings, openBinding } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";
import { operationsList } from "./list.ts";
import { isSearched } from "./listed-items.ts";

/** The keys of the operations, and of the one that is looked at. */
export const operationsBindings: readonly Binding[] = [
  {
    scope: "operation-list",
    keys: ["esc"],
    action: { area: "operations", type: "opening-stopped" },
    description: "wait no longer for the document that is being read",
    category: "Look",
    hint: "stop",
    when: ({ operations: { opening } }) => opening !== undefined,
  },
  {
    scope: "operation-list",
    keys: ["t"],
    action: { area: "operations", type: "view-switched" },
    description: "a tree by document, tag and path, or one below the other",
    category: "Look",
    hint: "tree or flat",
  },
  {
    scope: "operation-list",
    keys: ["right", "l"],
    action: { area: "operations", type: "group-folded", to: "open" },
    description: "unfold the group, or go into it",
    category: "Look",
    when: isOnGroup,
    disabledReason: whyNotFolded,
  },
  {
    scope: "operation-list",
    keys: ["left", "h"],
    action: { area: "operations", type: "group-folded", to: "closed" },
    description: "fold the group, or go to the one around it",
    category: "Look",
    when: ({ operations: { view } }) => view === "tree",
  },
  {
    scope: "operation-list",
    keys: ["enter", " "],
    action: { area: "operations", type: "group-folded", to: "other" },
    description: "fold or unfold the group",
    category: "Look",
    hint: "fold",
    when: isOnGroup,
    disabledReason: whyNotFolded,
  },
  {
    ...openBinding("operation-list", operationsList, "everything about the operation"),
    when: (state) => !isOnGroup(state),
  },
  ...listBindings("operation", (move) => ({ area: "operations", type: "moved", move })),
  {
    scope: "operation",
    keys: ["right", "l"],
    action: { area: "operations", type: "folded", to: "open" },
    description: "unfold what is below the row, or go there",
    category: "Look",
    hint: "unfold",
  },
  {
    scope: "operation",
    keys: ["left", "h"],
    action: { area: "operations", type: "folded", to: "closed" },
    description: "fold what is below the row, or go to the row above it",
    category: "Look",
    hint: "fold",
  },
  {
    scope: "operation",
    keys: [" "],
    action: { area: "operations", type: "folded", to: "other" },
    description: "fold or unfold",
    category: "Look",
  },
  {
    scope: "operation",
    keys: ["enter"],
    action: { area: "call", type: "form-requested" },
    description: "call the operation: fill in what it takes, and send it",
    category: "Look",
    hint: "call",
  },
  {
    scope: "operation",
    keys: ["o"],
    action: { area: "operations", type: "edit-requested" },
    description: "open the document in your editor, where the operation stands",
    category: "Look",
    hint: "edit",
    when: ({ operations: { opened } }) => opened?.file !== undefined,
  },
  {
    scope: "operation",
    keys: ["esc"],
    action: { area: "operations", type: "closed" },
    description: "back to the list of operations, or to the answer from which it was opened",
    category: "Look",
    hint: "back",
  },
];

function isOnGroup({ operations }: State): boolean {
  return focusedItem(operations)?.kind === "group";
}

function whyNotFolded({ operations }: State): string | undefined {
  return isSearched(operations) ? "All that is found is unfolded: Esc clears the filter" : undefined;
}

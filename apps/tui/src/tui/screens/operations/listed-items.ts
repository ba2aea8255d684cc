import { findOperations, type OperationItem } from "./find-operations.ts";
import { type ListedItem, treeLines, treeOf } from "./operation-tree.ts";
import { ownDocuments, type ShownDocument } from "./shown-document.ts";
import type { OperationsState } from "./state.ts";

/** The lines of the list, from the filter, the view and what is folded. */
export function listItems(operations: OperationsState): readonly ListedItem[] {
  const found = foundOperations(operations);
  if (operations.view === "flat") return found;
  return treeLines(treeOf(found), isSearched(operations) ? undefined : operations.toggledGroups);
}

/** The operations that the filter leaves, whatever is folded. */
export function foundOperations({
  files,
  filter,
  members,
}: Pick<OperationsState, "files" | "filter" | "members">): readonly OperationItem[] {
  return findOperations(shownDocuments({ files }), filter.text, members);
}

/** The documents whose operations are listed. */
export function shownDocuments({ files }: Pick<OperationsState, "files">): readonly ShownDocument[] {
  return files === undefined || files.length === 0 ? ownDocuments() : files;
}

/** Whether something is searched: what is found is unfolded then. */
export function isSearched({ filter }: Pick<OperationsState, "filter">): boolean {
  return filter.text.trim() !== "";
}

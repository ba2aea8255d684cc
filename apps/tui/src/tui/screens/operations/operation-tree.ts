import type { OperationItem } from "./find-operations.ts";
import { groupOperations, isGroup, type OperationGroup } from "./group-operations.ts";

/** A line of the list: an operation, or in the tree a group of them. */
export type ListedItem = OperationItem | ListedOperation | ListedGroup;

/** An operation in the tree. */
export interface ListedOperation extends OperationItem {
  readonly depth: number;
  /** What its path adds to that of the group around it. */
  readonly label: string;
}

/** A group of operations in the tree. */
export interface ListedGroup {
  readonly kind: "group";
  readonly key: string;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly group: OperationGroup;
}

/** The operations of a list as a tree; the same one for the same list. */
export function treeOf(items: readonly OperationItem[]): OperationGroup["below"] {
  const known = trees.get(items);
  if (known !== undefined) return known;
  const made = groupOperations(items);
  trees.set(items, made);
  return made;
}

const trees = new WeakMap<readonly OperationItem[], OperationGroup["below"]>();

/**
 * The lines of a tree from top to bottom. `toggled` has the keys of the groups that were unfolded,
 * or folded where they are open at first; undefined has all of them open.
 */
export function treeLines(
  tree: OperationGroup["below"],
  toggled: ReadonlySet<string> | undefined,
): readonly (ListedOperation | ListedGroup)[] {
  const lines: (ListedOperation | ListedGroup)[] = [];
  const list = (ones: OperationGroup["below"], depth: number): void => {
    for (const one of ones) {
      if (isGroup(one)) {
        const isOpen = toggled === undefined || one.isOpenAtFirst !== toggled.has(one.key);
        lines.push({ kind: "group", key: one.key, depth, isOpen, group: one });
        if (isOpen) list(one.below, depth + 1);
      } else lines.push({ ...one.item, depth, label: one.label });
    }
  };
  list(tree, 0);
  return lines;
}

/** The groups around an operation, the outermost first; none where it is in no group. */
export function groupsAround(tree: OperationGroup["below"], key: string): readonly OperationGroup[] {
  for (const one of tree) {
    if (!isGroup(one)) continue;
    if (one.below.some((inner) => !isGroup(inner) && inner.item.key === key)) return [one];
    const inside = groupsAround(one.below, key);
    if (inside.length > 0) return [one, ...inside];
  }
  return [];
}

/** The first operation of a group. */
export function firstOperation({ below }: OperationGroup): OperationItem | undefined {
  const [first] = below;
  return first && (isGroup(first) ? firstOperation(first) : first.item);
}

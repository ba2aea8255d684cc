import { type ListMove, moveCursor, scrollTo } from "./list-cursor.ts";
import { editText, type TextEdit, type TextInput, textInput } from "./text-input.ts";

/** What an item of a list needs: a key that no other item has. */
export interface Keyed {
  readonly key: string;
}

/**
 * A list that is filtered as one types. Its items are memoised: they are found anew only when a
 * dependency changes.
 */
export interface FilterList<Item extends Keyed = Keyed> {
  readonly filter: TextInput;
  readonly filtering: boolean;
  readonly cursor: number;
  readonly top: number;
  readonly items: readonly Item[];
  /** The key of the item that the cursor goes to as soon as it is there. */
  readonly wanted: string | undefined;
  /** What the items were found from. */
  readonly dependencies: readonly unknown[];
}

/** A list before its items are found. */
export function emptyFilterList(): FilterList<never> {
  return {
    filter: textInput(),
    filtering: false,
    cursor: 0,
    top: 0,
    items: [],
    wanted: undefined,
    dependencies: [],
  };
}

/** The item under the cursor. */
export function focusedItem<Item extends Keyed>(list: FilterList<Item>): Item | undefined {
  return list.items[list.cursor];
}

/**
 * The list with its items found anew when a dependency is not what it was. The cursor stays on its
 * item.
 */
export function refreshed<L extends FilterList>(
  list: L,
  {
    dependencies,
    find,
    start,
    pageSize,
  }: {
    dependencies: readonly unknown[];
    find: () => L["items"];
    start?: ((items: L["items"]) => number) | undefined;
    pageSize: number;
  },
): L {
  const isSame =
    dependencies.length === list.dependencies.length &&
    dependencies.every((value, index) => value === list.dependencies[index]);
  if (isSame) return list;
  const items = find();
  const indexOf = (wanted: string | undefined): number => items.findIndex((item) => item.key === wanted);
  const key = focusedItem(list)?.key;
  const wantedAt = list.wanted === undefined ? -1 : indexOf(list.wanted);
  const found = wantedAt >= 0 ? wantedAt : indexOf(key);
  const other = key === undefined && start !== undefined ? start(items) : list.cursor;
  const cursor = found >= 0 ? found : Math.max(0, Math.min(other, items.length - 1));
  const top = scrollTo(list.top, cursor, { length: items.length, pageSize });
  return { ...list, items, dependencies, cursor, top, wanted: wantedAt >= 0 ? undefined : list.wanted };
}

/** The list after a move of its cursor. */
export function moved<L extends FilterList>(list: L, move: ListMove, pageSize: number): L {
  const size = { length: list.items.length, pageSize };
  const cursor = moveCursor(list.cursor, move, size);
  return { ...list, cursor, top: scrollTo(list.top, cursor, size), wanted: undefined };
}

/**
 * The list after an edit of its filter. The best find is the first one: the cursor does not stay on
 * its item.
 */
export function filterEdited<L extends FilterList>(list: L, edit: TextEdit): L {
  return { ...list, filter: editText(list.filter, edit), items: [], dependencies: [], cursor: 0, top: 0 };
}

/** The list with this filter, and the cursor on its first item. */
export function filteredBy<L extends FilterList>(list: L, text: string): L {
  return {
    ...list,
    filtering: false,
    filter: textInput(text),
    items: [],
    dependencies: [],
    cursor: 0,
    top: 0,
  };
}

/** The items that are seen, and where the cursor is among them. */
export function seenItems<Item extends Keyed>(
  list: FilterList<Item>,
  pageSize: number,
): { readonly items: readonly Item[]; readonly focus: number } {
  const top = scrollTo(list.top, list.cursor, { length: list.items.length, pageSize });
  return { items: list.items.slice(top, top + pageSize), focus: list.cursor - top };
}

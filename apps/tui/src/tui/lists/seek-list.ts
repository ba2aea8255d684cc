import { type ListMove, moveCursor, scrollTo } from "./list-cursor.ts";
import { type TextInput, textInput } from "./text-input.ts";

/** A list that can be filtered as one types. Its items are made anew only when what they are made from changes. */
export interface SeekList<Item extends { readonly key: string }> {
  readonly filter: TextInput;
  readonly filtering: boolean;
  readonly cursor: number;
  readonly top: number;
  readonly items: readonly Item[];
  readonly madeFrom: readonly unknown[];
}

/** A list before its items are made. */
export function emptySeekList(): SeekList<never> {
  return { filter: textInput(), filtering: false, cursor: 0, top: 0, items: [], madeFrom: [] };
}

/** The item under the cursor. */
export function focusedItem<Item extends { readonly key: string }>(list: SeekList<Item>): Item | undefined {
  return list.items[list.cursor];
}

/** The list with its items made anew when `from` is not what they were made from. The cursor stays on its item. */
export function remade<Item extends { readonly key: string }>(
  list: SeekList<Item>,
  { from, make, pageSize }: { from: readonly unknown[]; make: () => readonly Item[]; pageSize: number },
): SeekList<Item> {
  if (from.length === list.madeFrom.length && from.every((value, index) => value === list.madeFrom[index]))
    return list;
  const items = make();
  const key = focusedItem(list)?.key;
  const found = items.findIndex((item) => item.key === key);
  const cursor = found >= 0 ? found : Math.max(0, Math.min(list.cursor, items.length - 1));
  const top = scrollTo(list.top, cursor, { length: items.length, pageSize });
  return { ...list, items, madeFrom: from, cursor, top };
}

/** The list after a move of its cursor. */
export function moved<Item extends { readonly key: string }>(
  list: SeekList<Item>,
  move: ListMove,
  pageSize: number,
): SeekList<Item> {
  const size = { length: list.items.length, pageSize };
  const cursor = moveCursor(list.cursor, move, size);
  return { ...list, cursor, top: scrollTo(list.top, cursor, size) };
}

/** The items that are seen, and where the cursor is among them. */
export function seenItems<Item extends { readonly key: string }>(
  list: SeekList<Item>,
  pageSize: number,
): { readonly items: readonly Item[]; readonly focus: number } {
  const top = scrollTo(list.top, list.cursor, { length: list.items.length, pageSize });
  return { items: list.items.slice(top, top + pageSize), focus: list.cursor - top };
}

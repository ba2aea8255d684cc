import type { JsonOutline } from "./json-outline.ts";

/** Values of an answer as a list, and where each of them is in the answer. */
export interface FoundValues {
  /** The list. */
  readonly outline: JsonOutline;
  /** The answer. */
  readonly origin: JsonOutline;
  /** The items of the list, by their places in its outline. */
  readonly items: Int32Array;
  /** The same values, by their places in that of the answer. */
  readonly places: Int32Array;
}

/** The place in the answer of a value of the list; undefined for the list itself. */
export function originOf({ items, places }: FoundValues, index: number): number | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((items[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const item = items[low];
  // What is below a value stands in both in the same order.
  return item === undefined || index < item ? undefined : (places[low] ?? 0) + index - item;
}

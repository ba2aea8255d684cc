/** The requested part of a list; `page` counts from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

/**
 * How many entries are before the requested part. SQLite takes no number past 64 bits; the list
 * ends long before that.
 */
export function offsetOf({ page, perPage }: PageRequest): number {
  return Math.min((page - 1) * perPage, Number.MAX_SAFE_INTEGER);
}

/** A part of a list, and the length of the whole list. Past the end it is empty. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

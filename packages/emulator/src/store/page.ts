/** The requested part of a list; `page` counts from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

/** A part of a list, and the length of the whole list. Past the end it is empty. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** Which part of a list is wanted; `page` counts from 1. */
export interface PageRequest {
  readonly page: number;
  readonly perPage: number;
}

/** A part of a list, and how many entries the whole list has. Past the end it is empty. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

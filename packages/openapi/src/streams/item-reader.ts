/** Reads the items of a text that comes in pieces. */
export interface ItemReader<Item> {
  /** Reads on, and gives the items that are complete, up to one that is longer than allowed. */
  readonly feed: (text: string) => readonly Item[];
  /** Whether an item was longer than allowed. Nothing is read after it. */
  readonly isTooLong: () => boolean;
  /** The items that the end of the text completes. */
  readonly end: () => readonly Item[];
}

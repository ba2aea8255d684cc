/** Lets some of many do something at a time, in the order in which they ask. */
export interface Turns {
  /** Settles when it is the caller's turn; undefined when it is at once. */
  readonly begin: () => Promise<void> | undefined;
  /** The caller's turn is over. */
  readonly end: () => void;
}

/** Turns of which `most` are taken at a time. */
export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    begin() {
      if (taken === most) return new Promise<void>((resolve) => waiting.push(resolve));
      taken += 1;
      return undefined;
    },
    end() {
      const next = waiting.shift();
      if (next === undefined) taken -= 1;
      else next();
    },
  };
}

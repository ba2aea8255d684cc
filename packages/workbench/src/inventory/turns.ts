/** Lets some of many do something at a time, in the order in which they ask. */
export interface Turns {
  /** Settles when it is the caller's turn. */
  readonly begin: () => Promise<void>;
  /** The caller's turn is over. */
  readonly end: () => void;
}

/** Turns of which `most` are taken at a time. */
export function createTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async begin() {
      if (taken === most) await new Promise<void>((resolve) => waiting.push(resolve));
      else taken += 1;
    },
    end() {
      const next = waiting.shift();
      if (next === undefined) taken -= 1;
      else next();
    },
  };
}

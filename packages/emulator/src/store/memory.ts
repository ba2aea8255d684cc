/**
 * Answers of the database that hold until the next write. The database has one writer, this
 * process.
 */
export interface Memory<Value> {
  /** The value that is known for a key, or the one that is found now. */
  readonly remember: (key: string, find: () => Value) => Value;
  readonly clear: () => void;
}

// Keys that are remembered at most.
const capacity = 1000;

export function createMemory<Value>(): Memory<Value> {
  const known = new Map<string, Value>();
  return {
    remember(key, find) {
      const value = known.get(key) ?? find();
      if (known.size >= capacity) known.clear();
      known.set(key, value);
      return value;
    },
    clear: () => known.clear(),
  };
}

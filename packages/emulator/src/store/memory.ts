/**
 * A cache of answers from the database, valid until the next write. Only this process writes to the
 * database.
 */
export interface Memory<Value> {
  /** Returns the cached value of a key, or finds and caches it. */
  readonly remember: (key: string, find: () => Value) => Value;
  readonly clear: () => void;
}

// The most keys that are cached.
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

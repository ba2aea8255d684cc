/** A cache of what was found by keys, bounded in keys and in text. */
export interface Memory<Value> {
  /** Returns the cached value of a key, or finds and caches it; undefined is not cached. */
  readonly remember: (key: string, find: () => Sized<Value>) => Value;
  readonly clear: () => void;
}

/** A value with the length of the text that it was read from, in characters. */
export interface Sized<Value> {
  readonly value: Value;
  readonly size: number;
}

// The most keys that are cached.
const mostKeys = 1000;

// The most text that the values of a cache were read from, in characters.
const mostText = 4 * 1024 * 1024;

export function createMemory<Value>(): Memory<Value> {
  const known = new Map<string, Value>();
  let text = 0;
  const clear = (): void => {
    known.clear();
    text = 0;
  };
  return {
    remember(key, find) {
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const { value, size } = find();
      if (known.size >= mostKeys || text + size > mostText) clear();
      if (size <= mostText) {
        known.set(key, value);
        text += size;
      }
      return value;
    },
    clear,
  };
}

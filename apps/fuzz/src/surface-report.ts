/** An input that showed something wrong. */
export interface Find {
  readonly number: number;
  readonly what: string;
}

/** What came of all inputs of a surface. */
export interface SurfaceReport {
  readonly surface: string;
  readonly tried: number;
  /** How often inputs were taken in which way. */
  readonly taken: ReadonlyMap<string, number>;
  readonly finds: readonly Find[];
  /** The longest that one input took, in milliseconds. */
  readonly slowest: { readonly number: number; readonly milliseconds: number };
  /** Looks at the memory, in bytes. */
  readonly memory: readonly number[];
}

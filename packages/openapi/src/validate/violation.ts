/** One place of a value that breaks one rule of its schema. */
export interface Violation {
  /** JSON pointer into the value. A missing member is named where it would be. */
  readonly pointer: string;
  /**
   * JSON pointer to the rule: into the document where the rule is in a component, else into the
   * given schema.
   */
  readonly schemaPointer: string;
  /** The JSON Schema keyword that is broken. */
  readonly keyword: string;
  /**
   * What is wrong, to be read after the name of the place: "must be at most 120 characters long".
   */
  readonly message: string;
  /** What the rule asks for, where that is a value: a bound, a type, the members of an enum. */
  readonly expected?: unknown;
  /** The value found at the pointer; absent when it is the absence that is wrong. */
  readonly got?: unknown;
}

/** One rule of a schema that a value breaks, and where. */
export interface Violation {
  /** JSON pointer into the value. For a missing member, it points at where that would be. */
  readonly pointer: string;
  /**
   * JSON pointer to the rule: into the document if the rule is in a component, else into the given
   * schema.
   */
  readonly schemaPointer: string;
  /** The JSON Schema keyword that is broken; "more" where not all are listed. */
  readonly keyword: string;
  /**
   * What is wrong, to be read after the name of the place: "must be at most 120 characters long".
   */
  readonly message: string;
  /** What the rule requires, if that is a value: a bound, a type, the members of an enum. */
  readonly expected?: unknown;
  /**
   * The value at the pointer, or the name of the member there if that is what is wrong; absent if a
   * missing value is.
   */
  readonly got?: unknown;
}

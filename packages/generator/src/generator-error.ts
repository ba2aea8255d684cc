/** What a run of the generator cannot be done for, and what to do next. */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
  /** Further faults of the same kind, told in the same report. */
  readonly others: readonly string[];

  constructor(
    message: string,
    { others = [], ...options }: ErrorOptions & { readonly others?: readonly string[] } = {},
  ) {
    super(message, options);
    this.others = others;
  }
}

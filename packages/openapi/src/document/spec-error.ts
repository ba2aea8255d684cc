/** What is wrong in a document: where, why, and what to do about it. */
export interface SpecProblem {
  /** The file, as it was given; absent when the document was built in memory. */
  readonly file?: string;
  /** The line of the file, counted from 1, where it is known. */
  readonly line?: number;
  /** JSON pointer into the document; "" is its root. */
  readonly pointer: string;
  readonly reason: string;
  readonly nextStep: string;
}

/** An OpenAPI document that cannot be read or used. The only error that this package throws. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly pointer: string;
  readonly reason: string;
  readonly nextStep: string;

  constructor(problem: SpecProblem, options?: ErrorOptions) {
    const line = problem.line === undefined ? "" : `:${problem.line}`;
    super(
      `${problem.file ?? "document"}${line}#${problem.pointer}: ${problem.reason}. ${problem.nextStep}`,
      options,
    );
    this.file = problem.file;
    this.line = problem.line;
    this.pointer = problem.pointer;
    this.reason = problem.reason;
    this.nextStep = problem.nextStep;
  }
}

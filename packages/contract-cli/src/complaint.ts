import type { ExitCode } from "./exit-codes.ts";

/** Why the command stops, in one line that says what to do next, and the exit code that goes with it. */
export class Complaint extends Error {
  override readonly name = "Complaint";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, line: string, options?: ErrorOptions) {
    super(line, options);
    this.exitCode = exitCode;
  }
}

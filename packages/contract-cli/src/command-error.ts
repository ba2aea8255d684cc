import { type ExitCode, exitCodes } from "./exit-codes.ts";

/**
 * Why the command stops: one line that says what to do next, and the exit code. run-command.ts
 * prints it.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** An error in the arguments, or in a file that they name. */
export function usageError(message: string, options?: ErrorOptions): CommandError {
  return new CommandError(message, exitCodes.unusableInput, options);
}

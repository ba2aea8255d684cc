import type { ErrorReport } from "@cftokens/workbench/text";
import type { ExitCode } from "./exit-codes.ts";

/**
 * Why a command cannot go on. It is caught in one place, printed on standard error, and ends with
 * its exit code.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];

  constructor(lines: readonly string[], exitCode: ExitCode) {
    super(lines[0]);
    this.lines = lines;
    this.exitCode = exitCode;
  }
}

/** A fault in what was asked for. */
export function usageError(...lines: readonly string[]): CommandError {
  return new CommandError(lines, 2);
}

/** What was read of an argument. Throws CommandError when it could not be read. */
export function orUsageError<Read extends { readonly ok: true }>(
  read: Read | { readonly ok: false; readonly reason: string },
): Read {
  if (!read.ok) throw usageError(read.reason);
  return read;
}

/** A call that failed: what was tried, every code and reason, and what to do. */
export function failedCall(report: ErrorReport): CommandError {
  return new CommandError(reportLines(report), 1);
}

/** An error report as lines of plain text. */
export function reportLines({ title, reasons, advice }: ErrorReport): readonly string[] {
  return [title, ...reasons.map((reason) => `  ${reason}`), `  → ${advice}`];
}

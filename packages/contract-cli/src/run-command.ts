import { redactText } from "@cftokens/contract";
import { SpecError } from "@cftokens/openapi";
import type { Environment } from "./environment.ts";
import { parseCommandLine } from "./command-line.ts";
import { checkTraffic } from "./commands/check-traffic.ts";
import { cleanTarget } from "./commands/clean-target.ts";
import { runContract } from "./commands/run-contract.ts";
import { runProxy } from "./commands/run-proxy.ts";
import { CommandError } from "./command-error.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { printable } from "@cftokens/workbench/text";
import { usage } from "./usage.ts";

/**
 * `pnpm contract`: runs the command that the arguments ask for. An error that the user can act on
 * is one line and an exit code. Any other error is a fault of the command, printed with its stack.
 */
export async function runCommand(args: readonly string[], environment: Environment): Promise<ExitCode> {
  try {
    return await dispatch(args, environment);
  } catch (error) {
    return printError(error, environment);
  }
}

// Prints an error in one line, or with its stack where it is a fault of the command. Returns the
// exit code.
function printError(error: unknown, { remark }: Environment): ExitCode {
  const { line, exitCode } = explain(error);
  remark(`contract: ${line}\n`);
  return exitCode;
}

function explain(error: unknown): { readonly line: string; readonly exitCode: ExitCode } {
  if (error instanceof CommandError) return { line: harmless(error.message), exitCode: error.exitCode };
  if (error instanceof SpecError) return { line: harmless(error.message), exitCode: exitCodes.brokenSpec };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = redactText(text)
    .split("\n")
    .map((line) => `${/^ */u.exec(line)?.[0]}${printable(line.trim())}`);
  return { line: `a fault of the command itself: ${lines.join("\n")}`, exitCode: exitCodes.internal };
}

// A sentence that quotes what it was given may quote a credential.
function harmless(message: string): string {
  return printable(redactText(message));
}

async function dispatch(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const commandLine = parseCommandLine(args);
  switch (commandLine.command) {
    case "run":
      return runContract(commandLine, environment);
    case "check":
      return checkTraffic(commandLine, environment);
    case "proxy":
      return runProxy(commandLine, environment);
    case "clean":
      return cleanTarget(commandLine, environment);
    case "help":
      environment.print(usage(environment.program));
      return exitCodes.clean;
  }
}

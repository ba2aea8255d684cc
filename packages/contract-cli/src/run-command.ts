import { redactText } from "@cftokens/contract";
import { SpecError } from "@cftokens/openapi";
import type { CommandContext } from "./command-context.ts";
import { parseCommandLine } from "./command-line.ts";
import { checkTraffic } from "./commands/check-traffic.ts";
import { cleanTarget } from "./commands/clean-target.ts";
import { runContract } from "./commands/run-contract.ts";
import { runProxy } from "./commands/run-proxy.ts";
import { Complaint } from "./complaint.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { printable } from "./report/printable.ts";
import { usage } from "./usage.ts";

/**
 * `pnpm contract`: does what the arguments ask for. What the caller can act on is one line and an exit code; anything
 * else is our fault, and comes with its stack.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  try {
    return await dispatch(args, context);
  } catch (error) {
    const { line, exitCode } = explain(error);
    context.remark(`contract: ${line}\n`);
    return exitCode;
  }
}

function explain(error: unknown): { readonly line: string; readonly exitCode: ExitCode } {
  if (error instanceof Complaint) return { line: printable(error.message), exitCode: error.exitCode };
  if (error instanceof SpecError) return { line: printable(error.message), exitCode: exitCodes.brokenSpec };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { line: `a fault of the command itself: ${redactText(text)}`, exitCode: exitCodes.internal };
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const commandLine = parseCommandLine(args);
  switch (commandLine.command) {
    case "run":
      return runContract(commandLine, context);
    case "check":
      return checkTraffic(commandLine, context);
    case "proxy":
      return runProxy(commandLine, context);
    case "clean":
      return cleanTarget(commandLine.target, context);
    case "help":
      context.print(usage);
      return exitCodes.clean;
  }
}

import { harmlessRemark } from "./line-output.ts";

/**
 * Says on standard error, in one line, why the program does not go on. Gives back the exit code.
 */
export function printError(reason: string, exitCode: 1 | 2): number {
  process.stderr.write(`cftokens: ${harmlessRemark(reason)}\n`);
  return exitCode;
}

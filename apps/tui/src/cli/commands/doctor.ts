import { safeText } from "@cftokens/workbench/text";
import type { Check } from "../doctor/check.ts";
import type { Output } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Arguments } from "../read-arguments.ts";

/**
 * `cftokens doctor`: prints what was found out, each thing as soon as it is known. A problem is
 * exit code 3, a warning is none.
 */
export async function doctor(
  args: Arguments,
  checks: AsyncIterable<Check>,
  { print, printJson }: Pick<Output, "print" | "printJson">,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for await (const check of checks) {
    if (check.state === "problem") exitCode = 3;
    if (args.flags.has("json")) printJson(check);
    else for (const line of linesFor(check)) print(line);
  }
  return exitCode;
}

function linesFor({ check, state, says, advice }: Check): readonly string[] {
  const line = `${state.padEnd(stateWidth)}  ${check.padEnd(nameWidth)}  ${safeText(says)}`;
  const indent = " ".repeat(stateWidth + nameWidth + 4);
  return advice === null ? [line] : [line, `${indent}→ ${safeText(advice)}`];
}

const stateWidth = "problem".length;
const nameWidth = "certificates".length;

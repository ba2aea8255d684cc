import type { PrintingCommand } from "./command-description.ts";
import { CommandError } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { can } from "./commands/can.ts";
import { create } from "./commands/create.ts";
import { deleteToken } from "./commands/delete.ts";
import { explain } from "./commands/explain.ts";
import { get } from "./commands/get.ts";
import { list } from "./commands/list.ts";
import { needs } from "./commands/needs.ts";
import { risks } from "./commands/risks.ts";
import { roll } from "./commands/roll.ts";
import { rotate } from "./commands/rotate.ts";
import { verify } from "./commands/verify.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Arguments } from "./read-arguments.ts";

/** The commands that work on tokens. */
export type TokenCommand = Exclude<
  PrintingCommand,
  "profiles" | "doctor" | "config-schema" | "completion" | "call"
>;

/** Carries out one command; why it failed is said on standard error. Gives back the exit code. */
export async function runCommand(
  name: TokenCommand,
  args: Arguments,
  environment: Environment,
): Promise<ExitCode> {
  try {
    return await commandOf(name)(args, environment);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    for (const line of error.lines) environment.output.remark(line);
    return error.exitCode;
  }
}

function commandOf(name: TokenCommand): (args: Arguments, environment: Environment) => Promise<ExitCode> {
  switch (name) {
    case "list":
      return list;
    case "get":
      return get;
    case "verify":
      return verify;
    case "risks":
      return risks;
    case "can":
      return can;
    case "needs":
      return needs;
    case "explain":
      return explain;
    case "create":
      return create;
    case "roll":
      return roll;
    case "rotate":
      return rotate;
    case "delete":
      return deleteToken;
  }
}

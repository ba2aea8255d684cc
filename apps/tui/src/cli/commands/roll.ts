import { isApiToken } from "@cftokens/workbench/assessment";
import { refOf } from "@cftokens/workbench/changes";
import { usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import { refuseTokenInUse, requireConfirmation } from "../confirm.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findToken } from "../find-token.ts";
import type { Arguments } from "../read-arguments.ts";
import { runChange } from "../send-change.ts";

/** `cftokens roll TOKEN`: an API token gets a new value; the old one stops at once. */
export async function roll(args: Arguments, environment: Environment): Promise<ExitCode> {
  const { row } = await findToken(args, environment);
  const { listed } = row;
  if (!isApiToken(listed))
    throw usageError(
      `${JSON.stringify(row.name)} is not an API token; use cftokens rotate for a service token`,
    );
  if (!args.flags.has("dry-run")) {
    requireConfirmation("roll", row, args);
    await refuseTokenInUse(row, args, environment);
  }
  return runChange(
    { type: "roll", ref: refOf(listed) },
    { args, done: "rolled", name: row.name },
    environment,
  );
}

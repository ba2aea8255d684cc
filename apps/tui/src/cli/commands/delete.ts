import { refOf } from "@cftokens/workbench/changes";
import type { Environment } from "../environment.ts";
import { refuseTokenInUse, requireConfirmation } from "../confirm.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findToken } from "../find-token.ts";
import type { Arguments } from "../read-arguments.ts";
import { runChange } from "../send-change.ts";

/** `cftokens delete TOKEN`: deletes the token permanently. */
export async function deleteToken(args: Arguments, environment: Environment): Promise<ExitCode> {
  const { row } = await findToken(args, environment);
  if (!args.flags.has("dry-run")) {
    requireConfirmation("delete", row, args);
    await refuseTokenInUse(row, args, environment);
  }
  const change = { type: "delete", ref: refOf(row.listed) } as const;
  return runChange(change, { args, done: "deleted", name: row.name }, environment);
}

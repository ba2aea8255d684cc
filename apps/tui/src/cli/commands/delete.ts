import { refOf } from "@cftokens/workbench/changes";
import type { CommandWorld } from "../command-world.ts";
import { refuseTokenInUse, requireConfirmation } from "../confirm.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findToken } from "../find-token.ts";
import type { Arguments } from "../read-arguments.ts";
import { runChange } from "../send-change.ts";

/** `cftokens delete TOKEN`: the token is gone for ever. */
export async function deleteToken(args: Arguments, world: CommandWorld): Promise<ExitCode> {
  const { row } = await findToken(args, world);
  if (!args.flags.has("dry-run")) {
    requireConfirmation("delete", row, args);
    await refuseTokenInUse(row, args, world);
  }
  const change = { type: "delete", ref: refOf(row.listed) } as const;
  return runChange(change, { args, done: "deleted", name: row.name }, world);
}

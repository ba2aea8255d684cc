import { refOf } from "@cftokens/workbench/changes";
import { deleteCall } from "@cftokens/workbench/equivalents";
import type { CommandWorld } from "../command-world.ts";
import { refuseTokenInUse, requireConfirmation } from "../confirm.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findToken } from "../find-token.ts";
import type { Arguments } from "../read-arguments.ts";
import { sendPlain } from "../send-change.ts";

/** `cftokens delete TOKEN`: the token is gone for ever. */
export async function deleteToken(args: Arguments, world: CommandWorld): Promise<ExitCode> {
  const { row } = await findToken(args, world);
  if (!args.flags.has("dry-run")) {
    requireConfirmation("delete", row, args);
    await refuseTokenInUse(row, args, world);
  }
  return sendPlain(deleteCall(refOf(row.listed)), { args, done: `deleted ${row.name}` }, world);
}

import { isApiToken } from "@cftokens/workbench/assessment";
import { refOf } from "@cftokens/workbench/changes";
import { verifyToken } from "@cftokens/workbench/connection";
import { shellQuote } from "@cftokens/workbench/equivalents";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { usageError } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";
import { idOf } from "./token-summary.ts";

/**
 * Makes sure that the user means this token. Throws CommandError when neither --yes nor its name is
 * given.
 */
export function requireConfirmation(what: string, { name }: TokenRow, args: Arguments): void {
  if (args.flags.has("yes")) return;
  const typed = valueOf(args, "confirm");
  if (typed === name) return;
  throw usageError(
    typed === undefined
      ? `${what} ${name}? Say --yes, or its name again: --confirm ${shellQuote(name)}`
      : `--confirm ${typed} is not the name of this token, which is ${name}`,
  );
}

/**
 * Refuses to end the very token that this program is using. Throws CommandError unless
 * --even-in-use is given.
 */
export async function refuseTokenInUse(row: TokenRow, args: Arguments, world: CommandWorld): Promise<void> {
  const { listed } = row;
  if (args.flags.has("even-in-use") || !isApiToken(listed)) return;
  const verified = await verifyToken(refOf(listed), world);
  if (verified.ok && verified.verification.id === idOf(listed))
    throw usageError(
      `${row.name} is the token that this program is using; with --even-in-use it is done all the same`,
    );
}

import { isApiToken } from "@cftokens/workbench/assessment";
import { refOf } from "@cftokens/workbench/changes";
import { verifyToken } from "@cftokens/workbench/connection";
import { shellQuote } from "@cftokens/workbench/equivalents";
import { storedName, tokenId, type TokenRow } from "@cftokens/workbench/inventory";
import { usageError } from "./command-error.ts";
import type { Environment } from "./environment.ts";
import { isNamed } from "./is-named.ts";
import { type Arguments, valueOf } from "./read-arguments.ts";

/**
 * Makes sure that the user means this token. Throws CommandError when neither --yes nor its name is
 * given.
 */
export function requireConfirmation(what: string, { name, listed }: TokenRow, args: Arguments): void {
  if (args.flags.has("yes")) return;
  const typed = valueOf(args, "confirm");
  if (typed !== undefined && isNamed(storedName(listed), typed)) return;
  throw usageError(
    typed === undefined
      ? `${what} ${JSON.stringify(name)} needs a confirmation; add --confirm ${shellQuote(name)} or --yes`
      : `--confirm ${JSON.stringify(typed)} is not the name of the token, ${JSON.stringify(name)}`,
  );
}

/**
 * Refuses to end the very token that this program is using. Throws CommandError unless
 * --even-in-use is given.
 */
export async function refuseTokenInUse(
  row: TokenRow,
  args: Arguments,
  environment: Environment,
): Promise<void> {
  const { listed } = row;
  if (args.flags.has("even-in-use") || !isApiToken(listed)) return;
  const verified = await verifyToken(refOf(listed), environment);
  if (verified.ok && verified.verification.id === tokenId(listed))
    throw usageError(
      `${JSON.stringify(row.name)} is the token that this program is using; add --even-in-use to go on`,
    );
}

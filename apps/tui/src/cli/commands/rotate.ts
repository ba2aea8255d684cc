import { parseGrace, refOf } from "@cftokens/workbench/changes";
import { describeTime } from "@cftokens/workbench/text";
import { orUsageError, usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import { requireConfirmation } from "../confirm.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findToken } from "../find-token.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";
import { runChange } from "../send-change.ts";

/**
 * `cftokens rotate TOKEN`: a service token gets a new secret; the old one works on for the grace,
 * or ends at once.
 */
export async function rotate(args: Arguments, environment: Environment): Promise<ExitCode> {
  const grace = valueOf(args, "grace");
  const end =
    grace === undefined
      ? undefined
      : describeTime(orUsageError(parseGrace(grace, environment.now())).moment.getTime());
  const { row } = await findToken(args, environment);
  const { listed } = row;
  if (listed.kind !== "access")
    throw usageError(
      `${JSON.stringify(row.name)} is not a service token; use cftokens roll for an API token`,
    );
  // With a grace nothing stops working, so nothing has to be confirmed.
  if (!args.flags.has("dry-run") && end === undefined) requireConfirmation("rotate", row, args);
  const change = { type: "rotate", ref: refOf(listed), base: listed.token, end } as const;
  return runChange(change, { args, done: "rotated", name: row.name }, environment);
}

import { describePolicy } from "@cftokens/policy";
import { isApiToken, type PolicyContext, toEvaluatedToken } from "@cftokens/workbench/assessment";
import { kindName, tokenId, type TokenRow } from "@cftokens/workbench/inventory";
import { describeDistance, describeTime, safeText } from "@cftokens/workbench/text";
import { assessRows } from "../assess-inventory.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findToken } from "../find-token.ts";
import type { Arguments } from "../read-arguments.ts";
import { toSummary } from "../token-summary.ts";

/** `cftokens get TOKEN`: everything about one token. */
export async function get(args: Arguments, environment: Environment): Promise<ExitCode> {
  const { row, inventory } = await findToken(args, environment);
  const { rows, policyContext } = await assessRows([row], inventory, environment);
  const assessed = rows[0] ?? row;
  const policies = policyTexts(assessed, policyContext);
  if (args.flags.has("json"))
    environment.output.printJson({
      ...toSummary(assessed),
      policies,
      risks: assessed.risks ?? null,
      token: assessed.listed.stored,
    });
  else for (const line of detailText(assessed, policies, environment.now())) environment.output.print(line);
  return 0;
}

function policyTexts({ listed }: TokenRow, policyContext: PolicyContext): readonly string[] {
  if (!isApiToken(listed)) return [];
  return toEvaluatedToken(listed, policyContext).policies.map((policy) =>
    safeText(describePolicy(policy, policyContext)),
  );
}

function detailText(row: TokenRow, policies: readonly string[], now: Date): readonly string[] {
  const { name, listed, status, owner, expiry, lastUsed, risks } = row;
  return [
    `Name       ${name}`,
    `Kind       ${kindName(listed.kind)}`,
    `Id         ${tokenId(listed)}`,
    `Owner      ${owner}`,
    `Status     ${status.word}`,
    `Expires    ${moment(expiry, now)}`,
    `Last used  ${moment(lastUsed, now)}`,
    ...policies.map((policy) => `Policy     ${policy}`),
    ...(risks ?? []).flatMap(({ severity, sentence, advice }) => [
      `Risk       ${severity}: ${safeText(sentence)}`,
      `           → ${safeText(advice)}`,
    ]),
  ];
}

function moment(time: number | "never" | "unknown", now: Date): string {
  if (time === "unknown") return "not reported";
  return time === "never" ? time : `${describeTime(time)} (${describeDistance(time, now)})`;
}

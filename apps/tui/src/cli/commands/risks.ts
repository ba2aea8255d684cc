import { type Risk, severities } from "@cftokens/policy";
import { storedName, type TokenRow } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import { assessRows } from "../assess-inventory.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { pickToken } from "../find-token.ts";
import { loadInventory, printReadFailures } from "../load-inventory.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";
import { idOf } from "../token-summary.ts";

/** `cftokens risks [TOKEN]`: what is risky, the worst first. */
export async function risks(args: Arguments, environment: Environment): Promise<ExitCode> {
  const inventory = await loadInventory(environment, {
    kind: undefined,
    account: valueOf(args, "account"),
    zone: valueOf(args, "zone"),
  });
  const [wanted] = args.positionals;
  const chosen = wanted === undefined ? inventory.rows : [pickToken(wanted, inventory)];
  const { rows, policyContext } = await assessRows(chosen, inventory, environment);
  if (policyContext.groups !== "ready")
    environment.output.remark(
      "the permission groups could not be read: only risks of time and use are shown",
    );
  const findings = rows.flatMap((row) => (row.risks ?? []).map((risk) => ({ row, risk })));
  const ranked = findings.toSorted((one, other) => rank(one.risk) - rank(other.risk));
  for (const { row, risk } of ranked)
    if (args.flags.has("json")) environment.output.printJson(findingRecord(row, risk));
    else for (const line of findingText(row, risk)) environment.output.print(line);
  const failed = printReadFailures(inventory, environment);
  if (failed !== 0) return failed;
  return ranked.some(({ risk }) => isBad(risk, valueOf(args, "fail-on") ?? "low")) ? 3 : 0;
}

function findingRecord({ listed }: TokenRow, { id, severity, sentence, advice }: Risk): unknown {
  return {
    severity,
    risk: id,
    kind: listed.kind,
    token: storedName(listed),
    id: idOf(listed),
    sentence: safeText(sentence),
    advice: safeText(advice),
  };
}

function findingText({ name }: TokenRow, { severity, sentence, advice }: Risk): readonly string[] {
  return [`${severity.padEnd(6)}  ${name}: ${safeText(sentence)}`, `        → ${safeText(advice)}`];
}

function isBad(risk: Risk, failOn: string): boolean {
  const limit = severities.findIndex((severity) => severity === failOn);
  return rank(risk) <= limit;
}

function rank({ severity }: Risk): number {
  return severities.indexOf(severity);
}

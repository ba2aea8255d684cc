import { assessRow, worstRisk } from "@cftokens/workbench/assessment";
import { kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { describeDistance, safeText } from "@cftokens/workbench/text";
import { loadJudged } from "../assess-inventory.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { printReadFailures } from "../load-inventory.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";
import { textTable } from "../text-table.ts";
import { toSummary } from "../token-summary.ts";

/** `cftokens list`: every token, one a line. */
export async function list(args: Arguments, environment: Environment): Promise<ExitCode> {
  const { inventory, policyContext } = await loadJudged(environment, {
    kind: valueOf(args, "kind"),
    account: valueOf(args, "account"),
    zone: valueOf(args, "zone"),
  });
  const search = safeText(valueOf(args, "search") ?? "").toLowerCase();
  const found = inventory.rows.filter(({ name }) => name.toLowerCase().includes(search));
  const rows = found.map((row) => assessRow(row, policyContext, environment.now()));
  if (args.flags.has("json")) for (const row of rows) environment.output.printJson(toSummary(row));
  else
    for (const line of textTable(
      head,
      rows.map((row) => cells(row, environment.now())),
    ))
      environment.output.print(line);
  return printReadFailures(inventory, environment);
}

function cells(row: TokenRow, now: Date): readonly string[] {
  const { name, listed, status, expiry, lastUsed, owner } = row;
  return [
    name,
    kindName(listed.kind),
    status.word,
    distance(expiry, now),
    distance(lastUsed, now),
    worstRisk(row) ?? "—",
    owner,
  ];
}

function distance(time: number | "never" | "unknown", now: Date): string {
  if (time === "unknown") return "—";
  return time === "never" ? time : describeDistance(time, now);
}

const head = ["NAME", "KIND", "STATUS", "EXPIRES", "LAST USED", "RISK", "OWNER"];

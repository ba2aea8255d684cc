import { severities } from "@cftokens/policy";
import { writeCalendar } from "@cftokens/report-formats";
import { type GateReport, isRefused, judgeRisks, listEnds, type RiskRules } from "@cftokens/workbench/gate";
import { parseEnd } from "@cftokens/workbench/text";
import packageJson from "../../../package.json" with { type: "json" };
import { loadJudged } from "../assess-inventory.ts";
import { orUsageError, usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { pickToken } from "../find-token.ts";
import { printReadFailures } from "../load-inventory.ts";
import { type Arguments, valueOf, valuesOf } from "../read-arguments.ts";
import { idleLine } from "../risks/idle-line.ts";
import { loadRiskRules } from "../risks/load-risk-rules.ts";
import { renderRisks } from "../risks/render-risks.ts";
import { type RiskFormat, riskFormats } from "../risks/risk-formats.ts";
import type { RiskReport } from "../risks/risk-report.ts";

/** `cftokens risks [TOKEN]`: what is risky by the rules, the worst first. */
export async function risks(args: Arguments, environment: Environment): Promise<ExitCode> {
  const start = environment.now();
  const wanted = readWanted(args, start);
  const rulesFile = await loadRiskRules(valueOf(args, "rules"), environment);
  const rules = wanted.within === undefined ? rulesFile.rules : soonWithin(rulesFile.rules, wanted.within);
  const { inventory, policyContext } = await loadJudged(environment, {
    kind: undefined,
    account: valueOf(args, "account"),
    zone: valueOf(args, "zone"),
  });
  const [token] = args.positionals;
  const rows = token === undefined ? inventory.rows : [pickToken(token, inventory)];
  if (policyContext.groups !== "ready")
    environment.output.remark(
      "the permission groups could not be read: only risks of time and use are shown",
    );
  const isWhole = token === undefined && !args.values.has("account") && !args.values.has("zone");
  const judged = onlyWanted(judgeRisks(rows, { policyContext, rules, now: start }), wanted, isWhole);
  // A gate that could not judge is closed.
  const isComplete =
    inventory.failures.length === 0 && (rulesFile.file === undefined || policyContext.groups === "ready");
  const report: RiskReport = {
    ...judged,
    rows,
    failOn: wanted.failOn,
    rulesFile,
    isComplete,
    version: packageJson.version,
    start,
    stop: environment.now(),
  };
  for (const one of judged.idle) environment.output.remark(idleLine(one));
  environment.output.printReport(renderRisks(report, wanted.format));
  for (const { format, file } of wanted.reports)
    // oxlint-disable-next-line no-await-in-loop -- one file after the other, in their order
    await environment.writeFile(file, renderRisks(report, format));
  const calendar = valueOf(args, "ics");
  if (calendar !== undefined)
    await environment.writeFile(calendar, writeCalendar(listEnds(rows, { rules, now: start }), start));
  printReadFailures(inventory, environment);
  if (!isComplete) return 1;
  return judged.findings.some((finding) => isRefused(finding, wanted.failOn)) ? 3 : 0;
}

interface Wanted {
  readonly failOn: RiskReport["failOn"];
  readonly format: RiskFormat;
  readonly reports: readonly { readonly format: RiskFormat; readonly file: string }[];
  /** Milliseconds within which what ends is told, and nothing else. */
  readonly within: number | undefined;
}

function readWanted(args: Arguments, now: Date): Wanted {
  const failOn = valueOf(args, "fail-on") ?? "low";
  const format = valueOf(args, "format") ?? "text";
  const within = valueOf(args, "ending-within");
  if (args.flags.has("json") && args.values.has("format")) throw usageError("use --json or --format");
  return {
    failOn: severities.find((severity) => severity === failOn) ?? "never",
    format: args.flags.has("json") ? "json" : toFormat(format),
    reports: valuesOf(args, "report").map((text) => {
      const [name = "", ...file] = text.split("=");
      if (file.join("=") === "" || !isFormat(name))
        throw usageError(
          `invalid --report ${JSON.stringify(text)}; use FORMAT=FILE, where FORMAT is one of ${riskFormats.join(", ")}`,
        );
      return { format: name, file: file.join("=") };
    }),
    within:
      within === undefined ? undefined : orUsageError(parseEnd(within, now)).moment.getTime() - now.getTime(),
  };
}

function toFormat(text: string): RiskFormat {
  return isFormat(text) ? text : "text";
}

function isFormat(text: string): text is RiskFormat {
  return riskFormats.some((format) => format === text);
}

function soonWithin(rules: RiskRules, within: number): RiskRules {
  return { ...rules, thresholds: { ...rules.thresholds, expiresSoonDays: within / day } };
}

// With a part of the tokens, or of the risks, an exception for another one is no idle one.
function onlyWanted({ findings, idle }: GateReport, { within }: Wanted, isWhole: boolean): GateReport {
  return {
    findings:
      within === undefined
        ? findings
        : findings.filter(({ risk }) => risk.id === "expires-soon" || risk.id === "expired"),
    idle: idle.filter(({ why }) => why === "past" || (isWhole && within === undefined)),
  };
}

const day = 24 * 60 * 60 * 1000;

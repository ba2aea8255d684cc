import { measureCoverage } from "@cftokens/contract";
import type { CheckArguments } from "../command-line.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { loadContract } from "../load-contract.ts";
import { createReport } from "../report/create-report.ts";
import { deliverReports } from "../report/deliver-reports.ts";
import { createFindingGroups } from "../report/group-findings.ts";
import { formatSummary } from "../report/format-summary.ts";
import { toFindingLines } from "../report/to-finding-lines.ts";
import { readTextFile } from "../text-file.ts";
import { judgeTraffic } from "../traffic/judge-traffic.ts";
import { parseTraffic } from "../traffic/parse-traffic.ts";
import { describeUnjudged } from "../report/unjudged.ts";
import { printable } from "@cftokens/workbench/text";

/** `pnpm contract check FILE`: judges recorded traffic. */
export async function checkTraffic(
  args: CheckArguments,
  { specFolder, print, remark, now }: Environment,
): Promise<ExitCode> {
  const start = now();
  const documents = { specFolder, files: args.specs, permissions: args.permissions };
  const traffic = parseTraffic(readTextFile(args.file), args.file);
  const contract = await loadContract(documents);
  const { judged, findings, unjudged } = judgeTraffic(traffic, contract, { each: args.each });
  const coverage = measureCoverage(
    contract,
    judged.map(({ exchange }) => exchange),
  ).filter(({ responses }) => responses.some(({ seen }) => seen > 0));
  const groups = createFindingGroups(findings);
  const facts = { subject: args.file, exchanges: judged.length, coverage, skipped: [], unjudged, groups };
  const report = createReport(facts, { baseline: args.baseline, now: now() });
  print(args.json ? toFindingLines(findings, report) : formatSummary(report));
  if (args.json) for (const one of unjudged) remark(`${printable(describeUnjudged(one))}\n`);
  return await deliverReports(report, {
    requests: args.reports,
    print: args.json ? remark : print,
    documents,
    time: { start, stop: now() },
  });
}

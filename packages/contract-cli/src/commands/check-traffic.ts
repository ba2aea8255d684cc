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

/** `pnpm contract check FILE`: judges recorded traffic. */
export async function checkTraffic(
  args: CheckArguments,
  { print, remark, now }: Environment,
): Promise<ExitCode> {
  const traffic = parseTraffic(readTextFile(args.file), args.file);
  const contract = await loadContract({ files: args.specs, permissions: args.permissions });
  const { judged, findings, unjudged } = judgeTraffic(traffic, contract, { each: args.each });
  const coverage = measureCoverage(
    contract,
    judged.map(({ exchange }) => exchange),
  ).filter(({ responses }) => responses.some(({ seen }) => seen > 0));
  const groups = createFindingGroups(findings);
  const facts = { subject: args.file, exchanges: judged.length, coverage, skipped: [], unjudged, groups };
  const report = createReport(facts, { baseline: args.baseline, now: now() });
  const others = traffic.leftOut + traffic.recorded.length - judged.length;
  if (others > 0)
    remark(`${describeLeftOut(others)}
`);
  print(args.json ? toFindingLines(findings, report) : formatSummary(report));
  return deliverReports(report, { requests: args.reports, print: args.json ? remark : print });
}

function describeLeftOut(count: number): string {
  return count === 1
    ? "1 entry was not judged: it is for another API, or was never answered."
    : `${count} entries were not judged: they are for other APIs, or were never answered.`;
}

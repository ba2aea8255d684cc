import type { OperationCoverage } from "@cftokens/contract";
import type { TestCase, TestReport, TestSuite } from "@cftokens/report-formats";
import { printable } from "@cftokens/workbench/text";
import { describeBaselineProblem } from "./describe-baseline.ts";
import { describeDetails, describeHeading, type Repeatable } from "./describe-finding.ts";
import type { FindingGroup } from "./finding-group.ts";
import { isFailure, type RunReport } from "./run-report.ts";

/**
 * A report as tests: a suite for each operation, with a case for each documented status (skipped
 * when it was never seen) and for each finding.
 */
export function toTests(report: RunReport): TestReport {
  const suites = [...listSuites(report), ...baselineSuite(report), ...endedSuite(report)];
  return { name: printable(`contract: ${report.subject}`), suites: suites.map(toHarmless) };
}

function toHarmless({ name, cases }: TestSuite): TestSuite {
  return {
    name: printable(name),
    cases: cases.map((one) => ({ ...one, name: printable(one.name), message: printable(one.message) })),
  };
}

// Lists the suites: also of operations that are in no document, where these have findings.
function listSuites({ coverage, groups, ...run }: RunReport): readonly TestSuite[] {
  const names = new Set([
    ...coverage.map(({ operation }) => operation),
    ...groups.map(({ operation }) => operation),
  ]);
  return [...names].map((name) => ({
    name,
    cases: [
      ...statusCases(coverage.find(({ operation }) => operation === name)),
      ...groups.filter(({ operation }) => operation === name).map((group) => findingCase(group, run)),
    ],
  }));
}

function statusCases(coverage: OperationCoverage | undefined): readonly TestCase[] {
  return (coverage?.responses ?? []).map(({ status, seen }) => ({
    name: `answers ${status}`,
    outcome: seen > 0 ? "passed" : "skipped",
    message: seen > 0 ? "" : "never seen",
    text: "",
  }));
}

function findingCase(group: FindingGroup, run: Repeatable): TestCase {
  return {
    name: `${group.check} ${group.place}`.trim(),
    outcome: isFailure(group) ? "failed" : "passed",
    message: describeHeading(group),
    text: describeDetails(group, run)
      .map(([name, text]) => `${name}: ${text}`)
      .join("\n"),
  };
}

function baselineSuite({ baselineProblems }: RunReport): readonly TestSuite[] {
  if (baselineProblems.length === 0) return [];
  const cases = baselineProblems.map((problem): TestCase => ({
    name: `${problem.entry.check} ${problem.entry.operation} ${problem.entry.pointer}`.trim(),
    outcome: "failed",
    message: describeBaselineProblem(problem),
    text: "",
  }));
  return [{ name: "baseline", cases }];
}

function endedSuite({ ended }: RunReport): readonly TestSuite[] {
  if (ended === undefined) return [];
  return [{ name: "run", cases: [{ name: "reaches its end", outcome: "failed", message: ended, text: "" }] }];
}

import type { OperationCoverage } from "@cftokens/contract";
import { describeBaselineProblem } from "./describe-baseline.ts";
import { describeDetails, describeHeading, type Repeatable } from "./describe-finding.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { FindingGroup } from "./finding-group.ts";
import { isFailure, type RunReport } from "./run-report.ts";

/**
 * Writes a report as JUnit XML: a suite for each operation, with a case for each documented status
 * (skipped when it was never seen) and for each finding.
 */
export function toJunit(report: RunReport): string {
  const suites = [...listSuites(report), ...baselineSuite(report), ...endedSuite(report)];
  const cases = suites.flatMap((suite) => suite.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="contract: ${escapeMarkup(report.subject)}" ${toCounts(cases)}>`,
    ...suites.map(toSuite),
    "</testsuites>\n",
  ].join("\n");
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly outcome: "passed" | "skipped" | "failed";
  readonly message: string;
  readonly text: string;
}

// Lists the suites: also of operations that are in no document, where these have findings.
function listSuites({ coverage, groups, ...run }: RunReport): readonly Suite[] {
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

function statusCases(coverage: OperationCoverage | undefined): readonly Case[] {
  return (coverage?.responses ?? []).map(({ status, seen }) => ({
    name: `answers ${status}`,
    outcome: seen > 0 ? "passed" : "skipped",
    message: seen > 0 ? "" : "never seen",
    text: "",
  }));
}

function findingCase(group: FindingGroup, run: Repeatable): Case {
  return {
    name: `${group.check} ${group.place}`.trim(),
    outcome: isFailure(group) ? "failed" : "passed",
    message: describeHeading(group),
    text: describeDetails(group, run)
      .map(([name, text]) => `${name}: ${text}`)
      .map(escapeMarkup)
      .join("\n"),
  };
}

function baselineSuite({ baselineProblems }: RunReport): readonly Suite[] {
  if (baselineProblems.length === 0) return [];
  const cases = baselineProblems.map((problem): Case => ({
    name: `${problem.entry.check} ${problem.entry.operation} ${problem.entry.pointer}`.trim(),
    outcome: "failed",
    message: describeBaselineProblem(problem),
    text: "",
  }));
  return [{ name: "baseline", cases }];
}

function endedSuite({ ended }: RunReport): readonly Suite[] {
  if (ended === undefined) return [];
  return [{ name: "run", cases: [{ name: "reaches its end", outcome: "failed", message: ended, text: "" }] }];
}

function toSuite({ name, cases }: Suite): string {
  const lines = cases.map((one) => `    ${toCase(name, one)}`);
  return [`  <testsuite name="${escapeMarkup(name)}" ${toCounts(cases)}>`, ...lines, "  </testsuite>"].join(
    "\n",
  );
}

function toCase(suite: string, { name, outcome, message, text }: Case): string {
  const head = `<testcase classname="${escapeMarkup(suite)}" name="${escapeMarkup(name)}" time="0"`;
  switch (outcome) {
    case "passed":
      return message === ""
        ? `${head}/>`
        : `${head}><system-out>${escapeMarkup(message)}</system-out></testcase>`;
    case "skipped":
      return `${head}><skipped message="${escapeMarkup(message)}"/></testcase>`;
    case "failed":
      return `${head}><failure message="${escapeMarkup(message)}">${text}</failure></testcase>`;
  }
}

function toCounts(cases: readonly Case[]): string {
  const count = (wanted: Case["outcome"]) => cases.filter(({ outcome }) => outcome === wanted).length;
  return `tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}"`;
}

import { countsOf } from "./report-counts.ts";
import { hasFailed, type RunReport } from "./run-report.ts";

/** Writes a report for programs. */
export function toJsonReport(report: RunReport): string {
  const { coverage, groups, known, baselineProblems, ...rest } = report;
  const value = {
    verdict: hasFailed(report) ? "failed" : "ok",
    ...rest,
    counts: countsOf(report),
    findings: groups,
    known: known.map(({ group, entry }) => ({ ...group, reason: entry.reason, until: entry.until })),
    baselineProblems: baselineProblems.map(({ kind, entry }) => ({ kind, ...entry })),
    coverage: coverage.map(({ operation, responses }) => ({
      operation,
      responses: responses.map(({ status, seen, members }) => ({
        status,
        seen,
        unseenMembers: members.filter((member) => !member.seen).map(({ pointer }) => pointer),
      })),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

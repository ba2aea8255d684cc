import type { OperationCoverage } from "@cftokens/contract";
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
    coverage: coverage.map(({ operation, parameters, bodies, responses }) => ({
      operation,
      parameters: parameters.map(({ choices, ...parameter }) => ({
        ...parameter,
        unseenChoices: unseen(choices),
      })),
      bodies: bodies.map(({ choices, ...body }) => ({ ...body, unseenChoices: unseen(choices) })),
      responses: responses.map(({ status, seen, members, choices }) => ({
        status,
        seen,
        unseenMembers: members.filter((member) => !member.seen).map(({ pointer }) => pointer),
        unseenChoices: unseen(choices),
      })),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function unseen(choices: OperationCoverage["parameters"][number]["choices"]): readonly object[] {
  return choices
    .filter(({ seen }) => !seen)
    .map(({ pointer, keyword, choice }) => ({ pointer, keyword, choice }));
}

import { escapeUnprintable } from "@cftokens/openapi/json";
import type { ReportTool } from "./report-finding.ts";
import { countCases, type TestReport } from "./test-report.ts";

/** When a run began and ended. */
export interface RunTime {
  readonly start: Date;
  readonly stop: Date;
}

/** Writes a test report in the Common Test Report Format: https://ctrf.io */
export function writeCtrf({ suites }: TestReport, tool: ReportTool, { start, stop }: RunTime): string {
  const tests = suites.flatMap(({ name: suite, cases }) =>
    cases.map(({ name, outcome, message, text }) => ({
      name,
      status: outcome,
      // No case has a time of its own: what is judged is the run.
      duration: 0,
      suite: [suite],
      ...(message !== "" && { message }),
      ...(text !== "" && { trace: text }),
    })),
  );
  const report = {
    reportFormat: "CTRF",
    specVersion: "0.0.0",
    results: {
      tool: { name: tool.name, ...(tool.version !== undefined && { version: tool.version }) },
      summary: {
        tests: tests.length,
        passed: countCases(suites, "passed"),
        failed: countCases(suites, "failed"),
        skipped: countCases(suites, "skipped"),
        pending: 0,
        other: 0,
        suites: suites.length,
        start: start.getTime(),
        stop: stop.getTime(),
      },
      tests,
    },
  };
  return `${JSON.stringify(report, undefined, 2).replaceAll(/[^\n]+/gu, escapeUnprintable)}\n`;
}

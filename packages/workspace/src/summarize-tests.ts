import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * How many tests the runners' own reports count. A report that cannot be read, and having none at
 * all, count as failures.
 */
export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Adds up the JSON reports that vitest has left in the workspace's packages. */
export function summarizeTests(root: string): TestSummary {
  const reports = globSync("{packages,apps}/*/reports/*.json", { cwd: root });
  if (reports.length === 0) return { passed: 0, failed: 1, skipped: 0 };
  return reports
    .map((report) => readReport(resolve(root, report)))
    .reduce((sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }));
}

// A file that fails to load has no failed test of its own in vitest's report; it counts as one.
function readReport(file: string): TestSummary {
  try {
    const report: unknown = JSON.parse(readFileSync(file, "utf8"));
    const [passed, failedTests] = [count(report, "numPassedTests"), count(report, "numFailedTests")];
    const failed = failedTests === 0 && count(report, "numFailedTestSuites") > 0 ? 1 : failedTests;
    return { passed, failed, skipped: count(report, "numPendingTests") + count(report, "numTodoTests") };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function count(report: unknown, name: string): number {
  const value: unknown = typeof report === "object" && report !== null && Reflect.get(report, name);
  if (typeof value !== "number") throw new TypeError(`The report has no ${name}.`);
  return value;
}

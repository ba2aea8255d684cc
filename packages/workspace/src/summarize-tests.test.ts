import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { summarizeTests } from "./summarize-tests.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cftokens-workspace-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function report(file: string, counts: Record<string, number> | string) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  const none = {
    numPassedTests: 0,
    numFailedTests: 0,
    numFailedTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  };
  writeFileSync(
    join(root, file),
    typeof counts === "string" ? counts : JSON.stringify({ ...none, ...counts }),
  );
}

describe("the closing count", () => {
  it("adds up what the runners report", () => {
    report("packages/a/reports/vitest.json", { numPassedTests: 3, numPendingTests: 1 });
    report("apps/b/reports/vitest.json", { numPassedTests: 2, numFailedTests: 4, numFailedTestSuites: 1 });

    expect(summarizeTests(root)).toEqual({ passed: 5, failed: 4, skipped: 1 });
  });

  it("counts a test file that does not load, a broken report, and no report at all as failures", () => {
    expect(summarizeTests(root).failed).toBe(1);
    report("packages/a/reports/vitest.json", { numFailedTestSuites: 1 });
    expect(summarizeTests(root).failed).toBe(1);
    report("packages/b/reports/vitest.json", "{");
    expect(summarizeTests(root).failed).toBe(2);
  });
});

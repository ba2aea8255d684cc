import { escapeMarkup } from "./escape-markup.ts";
import { countCases, type TestCase, type TestReport, type TestSuite } from "./test-report.ts";

/** Writes a test report as JUnit XML, in the form that Jenkins and GitLab read. */
export function writeJunit({ name, suites }: TestReport): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeMarkup(name)}" ${toCounts(suites)}>`,
    ...suites.map(toSuite),
    "</testsuites>\n",
  ].join("\n");
}

function toSuite(suite: TestSuite): string {
  const { name, cases } = suite;
  const lines = cases.map((one) => `    ${toCase(name, one)}`);
  return [`  <testsuite name="${escapeMarkup(name)}" ${toCounts([suite])}>`, ...lines, "  </testsuite>"].join(
    "\n",
  );
}

function toCase(suite: string, { name, outcome, message, text }: TestCase): string {
  const head = `<testcase classname="${escapeMarkup(suite)}" name="${escapeMarkup(name)}" time="0"`;
  switch (outcome) {
    case "passed":
      return message === ""
        ? `${head}/>`
        : `${head}><system-out>${escapeMarkup(message)}</system-out></testcase>`;
    case "skipped":
      return `${head}><skipped message="${escapeMarkup(message)}"/></testcase>`;
    case "failed":
      return `${head}><failure message="${escapeMarkup(message)}">${escapeMarkup(text)}</failure></testcase>`;
  }
}

function toCounts(suites: readonly TestSuite[]): string {
  const tests = suites.flatMap(({ cases }) => cases).length;
  return `tests="${tests}" failures="${countCases(suites, "failed")}" errors="0" skipped="${countCases(suites, "skipped")}"`;
}

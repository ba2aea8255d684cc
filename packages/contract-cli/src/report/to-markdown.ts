import { markdownCode, markdownTable, markdownText } from "@cftokens/report-formats";
import { printable } from "@cftokens/workbench/text";
import { describeBaselineProblem } from "./describe-baseline.ts";
import type { FindingGroup } from "./finding-group.ts";
import { formatVerdict } from "./format-summary.ts";
import type { RunReport } from "./run-report.ts";
import { describeUnjudged } from "./unjudged.ts";

/** Writes a report for a comment, or for the summary of a job: the verdict, and what was found. */
export function toMarkdown(report: RunReport): string {
  const { groups, known, baselineProblems, unjudged = [], ended } = report;
  const lines = [
    "## Does the API answer as its documents say?",
    "",
    ...formatVerdict(report)
      .split("\n")
      .map((line) => `${markdownText(line)}  `),
    ...(ended === undefined ? [] : ["", `**Ended early**: ${markdownText(printable(ended))}`]),
    ...(groups.length === 0 ? [] : ["", ...toTable(groups)]),
    ...(baselineProblems.length === 0
      ? []
      : ["", ...baselineProblems.map((problem) => `- ${markdownText(describeBaselineProblem(problem))}`)]),
    ...(unjudged.length === 0
      ? []
      : ["", ...unjudged.map((one) => `- ${markdownText(printable(describeUnjudged(one)))}`)]),
    ...(known.length === 0
      ? []
      : [
          "",
          `<details><summary>Known (${known.length})</summary>`,
          "",
          ...markdownTable(
            ["check", "operation", "where", "reason", "until"],
            known.map(({ group, entry }) => [
              ...toCells(group),
              markdownText(printable(entry.reason)),
              markdownText(printable(entry.until)),
            ]),
          ),
          "",
          "</details>",
        ]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function toTable(groups: readonly FindingGroup[]): readonly string[] {
  const shown = groups.slice(0, mostRows);
  return [
    ...markdownTable(
      ["severity", "check", "operation", "where", "what"],
      shown.map((group) => [
        group.severity,
        ...toCells(group),
        `${markdownText(printable(group.message))}${group.times > 1 ? ` (×${group.times})` : ""}`,
      ]),
    ),
    ...(groups.length > shown.length ? ["", `and ${groups.length - shown.length} more`] : []),
  ];
}

function toCells({ check, operation, place }: FindingGroup): readonly string[] {
  return [
    markdownCode(check),
    markdownCode(printable(operation)),
    place === "" ? "" : markdownCode(printable(place)),
  ];
}

// GitHub takes 1 MiB for the summary of a step, and nobody reads more rows than these.
const mostRows = 200;

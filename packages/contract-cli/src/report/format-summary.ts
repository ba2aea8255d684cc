import { describeBaselineProblem, describeKnownDrift } from "./describe-baseline.ts";
import { describeDetails, describeHeading, type Repeatable } from "./describe-finding.ts";
import type { FindingGroup } from "./finding-group.ts";
import { formatMatrix } from "./format-matrix.ts";
import { printable } from "@cftokens/workbench/text";
import { hasFailed, type RunReport } from "./run-report.ts";
import { countsOf } from "./report-counts.ts";
import { describeUnjudged } from "./unjudged.ts";

/**
 * Writes the report for people: operations and their statuses, the findings, and the verdict in the
 * last line.
 */
export function formatSummary(report: RunReport): string {
  const sections = [
    formatMatrix(report.coverage),
    report.skipped.map(({ operation, reason }) => printable(`skipped ${operation}: ${reason}`)).join("\n"),
    ...report.groups.map((group) => formatGroup(group, report)),
    report.known.map(describeKnownDrift).join("\n"),
    report.baselineProblems.map(describeBaselineProblem).join("\n"),
    (report.unjudged ?? []).map(describeUnjudged).join("\n"),
    report.ended === undefined ? "" : printable(`ended early: ${report.ended}`),
    formatVerdict(report),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** Writes a group for the summary. The proxy prints it at once. */
export function formatGroup(group: FindingGroup, run?: Repeatable): string {
  const details = describeDetails(group, run).map(([name, text]) => `    ${name.padEnd(8)}  ${text}`);
  return [describeHeading(group), ...details].join("\n");
}

/** Writes what was judged, and the verdict, in a line each. */
export function formatVerdict(report: RunReport): string {
  const { operations, parameters, responses, choices, errors, warnings, infos } = countsOf(report);
  const facts = [
    `${report.exchanges} exchanges judged`,
    `${operations.seen} of ${operations.all} operations succeeded`,
    `${responses.seen} of ${responses.all} documented responses seen`,
    `${parameters.seen} of ${parameters.all} parameters sent`,
    `${choices.seen} of ${choices.all} choices taken`,
    ...(report.seed === undefined ? [] : [`seed ${report.seed}`]),
  ];
  const found = [
    plural(errors, "error"),
    plural(warnings, "warning"),
    ...(infos > 0 ? [`${infos} for information`] : []),
    ...(report.known.length > 0 ? [`${report.known.length} known`] : []),
    ...(report.baselineProblems.length > 0
      ? [`${report.baselineProblems.length} out of date in the baseline`]
      : []),
  ];
  const verdict = hasFailed(report) ? "FAILED" : "ok";
  return `${printable(report.subject)}: ${facts.join(", ")}\n${verdict}: ${found.join(", ")}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

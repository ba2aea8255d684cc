import type { Severity } from "@cftokens/contract";
import { describeBaselineProblem } from "./describe-baseline.ts";
import { describeHeading } from "./describe-finding.ts";
import { printable } from "@cftokens/workbench/text";
import type { RunReport } from "./run-report.ts";

/**
 * Writes a report as GitHub annotations, a line each:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function toAnnotations({ groups, baselineProblems, ended }: RunReport): string {
  const lines = [
    ...groups.map((group) =>
      annotate(
        levels[group.severity],
        printable(`${group.check} ${group.operation}`),
        describeHeading(group),
      ),
    ),
    ...baselineProblems.map((problem) =>
      annotate("error", `baseline ${problem.kind}`, describeBaselineProblem(problem)),
    ),
    ...(ended === undefined ? [] : [annotate("error", "ended early", printable(ended))]),
  ];
  return lines.join("");
}

const levels = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<
  Severity,
  string
>;

function annotate(level: string, title: string, message: string): string {
  const escapedTitle = escapeMessage(title).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${level} title=${escapedTitle}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

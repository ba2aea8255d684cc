import { type ReportFinding, writeSarif } from "@cftokens/report-formats";
import { printable } from "@cftokens/workbench/text";
import { describeBaselineProblem } from "./describe-baseline.ts";
import type { FindPlace } from "./document-places.ts";
import type { FindingGroup } from "./finding-group.ts";
import { levels } from "./to-annotations.ts";
import type { RunReport } from "./run-report.ts";

/** Writes a report as SARIF; known drift is in it, suppressed with its reason. */
export function toSarif(
  { subject, groups, known, baselineProblems, ended }: RunReport,
  findPlace: FindPlace,
): string {
  const toFinding = (group: FindingGroup): ReportFinding => ({
    rule: group.check,
    level: levels[group.severity],
    message: printable(
      `${group.place} ${group.message}${group.times > 1 ? ` (×${group.times})` : ""}`.trim(),
    ),
    subject: printable(group.operation),
    // Code scanning shows nothing without a file.
    place: findPlace(group) ?? { file: `contract/${printable(group.operation)}` },
    identity: JSON.stringify([group.check, group.operation, group.place, group.status]),
  });
  return writeSarif({
    tool: { name: "contract" },
    rules: [],
    findings: [
      ...groups.map(toFinding),
      ...known.map(({ group, entry }) => ({
        ...toFinding(group),
        accepted: printable(`${entry.reason} (until ${entry.until})`),
      })),
      ...baselineProblems.map((problem): ReportFinding => ({
        rule: "baseline",
        level: "error",
        message: describeBaselineProblem(problem),
        subject: printable(subject),
        place: { file: "contract/baseline" },
        identity: JSON.stringify([
          "baseline",
          problem.kind,
          problem.entry.check,
          problem.entry.operation,
          problem.entry.pointer,
        ]),
      })),
    ],
    isComplete: ended === undefined,
  });
}

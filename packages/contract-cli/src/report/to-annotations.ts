import type { Severity } from "@cftokens/contract";
import { type Annotation, type FindingLevel, writeAnnotations } from "@cftokens/report-formats";
import { printable } from "@cftokens/workbench/text";
import { describeBaselineProblem } from "./describe-baseline.ts";
import { describeHeading } from "./describe-finding.ts";
import type { FindPlace } from "./document-places.ts";
import type { RunReport } from "./run-report.ts";

/** Writes a report as GitHub annotations, at the lines of documents where these are known. */
export function toAnnotations({ groups, baselineProblems, ended }: RunReport, findPlace: FindPlace): string {
  return writeAnnotations([
    ...groups.map((group): Annotation => {
      const place = findPlace(group);
      return {
        level: levels[group.severity],
        title: printable(`${group.check} ${group.operation}`),
        message: describeHeading(group),
        ...(place !== undefined && { place }),
      };
    }),
    ...baselineProblems.map((problem): Annotation => ({
      level: "error",
      title: `baseline ${problem.kind}`,
      message: describeBaselineProblem(problem),
    })),
    ...(ended === undefined
      ? []
      : [{ level: "error", title: "ended early", message: printable(ended) } satisfies Annotation]),
  ]);
}

/** What the severities of findings are called in reports of code. */
export const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  FindingLevel
>;

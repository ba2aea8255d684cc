import { type FindingLevel, writeAnnotations } from "@cftokens/report-formats";
import { plainLine } from "../plain-line.ts";
import { changeText, isShown } from "./change-text.ts";
import type { ChangeGroup, DiffReport } from "./diff-report.ts";

/**
 * Formats a report as GitHub annotations, a line each. What only a git revision has is named in the
 * message: its line is not one of the files that GitHub shows.
 */
export function formatAnnotations({ groups }: DiffReport): string {
  return writeAnnotations(
    groups.map((group) => ({
      level: levels[group.verdict],
      title: plainLine(`${group.verdict}: ${group.rule}`),
      message: plainLine(changeText(group)),
      place: {
        file: plainLine(group.at.file),
        ...(isShown(group) && group.at.line !== undefined && { line: group.at.line }),
      },
    })),
  ).trimEnd();
}

/** What the verdicts are called in reports of code. */
export const levels = {
  breaking: "error",
  unproven: "warning",
  allowed: "note",
  harmless: "note",
} as const satisfies Record<ChangeGroup["verdict"], FindingLevel>;

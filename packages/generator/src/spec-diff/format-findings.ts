import { changeRules } from "@cftokens/openapi/compare";
import { type TestCase, type TestReport, writeCtrf, writeJunit, writeSarif } from "@cftokens/report-formats";
import { plainLine } from "../plain-line.ts";
import { changeText, isShown } from "./change-text.ts";
import type { ChangeGroup, DiffReport } from "./diff-report.ts";
import { levels } from "./format-annotations.ts";

/** Formats a report as SARIF: what breaks or may break, and what is allowed, suppressed. */
export function formatSarif({ groups }: DiffReport): string {
  return writeSarif({
    tool: { name: "cftokens diff" },
    rules: Object.entries(changeRules).map(([id, { because }]) => ({ id, about: because })),
    findings: groups
      .filter(({ verdict }) => verdict !== "harmless")
      .map((group) => ({
        rule: group.rule,
        level: group.verdict === "allowed" ? "error" : levels[group.verdict],
        message: plainLine(changeText(group)),
        subject: plainLine(group.document),
        place: {
          file: plainLine(group.at.file),
          ...(isShown(group) && group.at.line !== undefined && { line: group.at.line }),
        },
        identity: JSON.stringify([group.rule, group.document, group.pointer, group.message]),
        ...(group.reason !== undefined && { accepted: plainLine(group.reason) }),
      })),
    isComplete: true,
  }).trimEnd();
}

/** Formats a report as JUnit XML: a suite for each document, a case for each change. */
export function formatJunit(report: DiffReport): string {
  return writeJunit(toTests(report)).trimEnd();
}

/** Formats a report as CTRF: the same tests as JUnit. */
export function formatCtrf(report: DiffReport, now: Date): string {
  return writeCtrf(toTests(report), { name: "cftokens diff" }, { start: now, stop: now }).trimEnd();
}

function toTests({ base, head, groups }: DiffReport): TestReport {
  const byDocument = Map.groupBy(groups, ({ document }) => document);
  return {
    name: plainLine(`diff: ${base} → ${head}`),
    suites: [...byDocument].map(([document, changes]) => ({
      name: plainLine(document),
      cases: changes.map(toCase),
    })),
  };
}

function toCase(group: ChangeGroup): TestCase {
  const { verdict, rule, pointer } = group;
  return {
    name: plainLine(`${rule} ${pointer}`),
    outcome: outcomes[verdict],
    message: plainLine(changeText(group)),
    text: "",
  };
}

const outcomes = {
  breaking: "failed",
  unproven: "failed",
  allowed: "skipped",
  harmless: "passed",
} as const satisfies Record<ChangeGroup["verdict"], TestCase["outcome"]>;

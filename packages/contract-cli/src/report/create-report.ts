import type { OperationCoverage } from "@cftokens/contract";
import { applyBaseline } from "../baseline/apply-baseline.ts";
import { parseBaseline } from "../baseline/parse-baseline.ts";
import { readTextFile } from "../text-file.ts";
import type { TracedFinding } from "./finding-group.ts";
import { groupFindings } from "./group-findings.ts";
import type { RunReport } from "./run-report.ts";

/** The results of judging, before they become a report. */
export interface Judged extends Omit<RunReport, "groups" | "known" | "baselineProblems"> {
  readonly findings: readonly TracedFinding[];
}

export interface ReportOptions {
  /** The baseline file, if there is one. */
  readonly baseline: string | undefined;
  readonly now: Date;
}

/**
 * Groups findings and takes known drift out. Throws a CommandError for a baseline that cannot be
 * read.
 */
export function createReport({ findings, ...facts }: Judged, { baseline, now }: ReportOptions): RunReport {
  const entries = baseline === undefined ? [] : parseBaseline(readTextFile(baseline), baseline);
  const tried = new Set(facts.coverage.filter(wasSeen).map(({ operation }) => operation));
  const today = now.toISOString().slice(0, 10);
  const wasTried = (operation: string) => tried.has(operation);
  return { ...facts, ...applyBaseline(groupFindings(findings), entries, { today, wasTried }) };
}

function wasSeen({ responses }: OperationCoverage): boolean {
  return responses.some(({ seen }) => seen > 0);
}

import type { OperationCoverage } from "@cftokens/contract";
import { applyBaseline } from "../baseline/apply-baseline.ts";
import { parseBaseline } from "../baseline/parse-baseline.ts";
import { readTextFile } from "../text-file.ts";
import type { FindingGroups } from "./group-findings.ts";
import type { RunReport } from "./run-report.ts";

/** The results of judging, before they become a report. */
export interface Judged extends Omit<RunReport, "groups" | "known" | "baselineProblems"> {
  readonly groups: FindingGroups;
}

export interface ReportOptions {
  /** The baseline file, if there is one. */
  readonly baseline: string | undefined;
  readonly now: Date;
}

/**
 * Takes known drift out of what was found. Throws a CommandError for a baseline that cannot be
 * read.
 */
export function createReport({ groups, ...facts }: Judged, { baseline, now }: ReportOptions): RunReport {
  const entries = baseline === undefined ? [] : parseBaseline(readTextFile(baseline), baseline);
  const tried = new Set(facts.coverage.filter(wasSeen).map(({ operation }) => operation));
  const today = now.toISOString().slice(0, 10);
  const wasTried = (operation: string) => tried.has(operation);
  const unjudged = [...(facts.unjudged ?? []), ...groups.unlisted()];
  return { ...facts, unjudged, ...applyBaseline(groups.read(), entries, { today, wasTried }) };
}

function wasSeen({ responses }: OperationCoverage): boolean {
  return responses.some(({ seen }) => seen > 0);
}

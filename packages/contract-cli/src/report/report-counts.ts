import { countSeen, type Severity, type Share } from "@cftokens/contract";
import type { RunReport } from "./run-report.ts";

/** The figures of a report. */
export interface ReportCounts {
  /** Operations that answered with a documented success. */
  readonly operations: Share;
  readonly responses: Share;
  readonly parameters: Share;
  readonly members: Share;
  /** Values of enums, types, alternatives and bounds that a valid value took. */
  readonly choices: Share;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts what a report holds. */
export function countsOf({ coverage, groups }: RunReport): ReportCounts {
  const { parameters, responses, members, choices } = countSeen(coverage);
  const ofSeverity = (wanted: Severity) => groups.filter(({ severity }) => severity === wanted).length;
  return {
    operations: {
      seen: coverage.filter((operation) =>
        operation.responses.some(({ status, seen }) => seen > 0 && canBeSuccess(status)),
      ).length,
      all: coverage.length,
    },
    responses,
    parameters,
    members,
    choices,
    errors: ofSeverity("error"),
    warnings: ofSeverity("warning"),
    infos: ofSeverity("info"),
  };
}

/** Whether a documented status, such as "200" or "default", can be a success. */
export function canBeSuccess(status: string): boolean {
  return status.startsWith("2") || status === "default";
}

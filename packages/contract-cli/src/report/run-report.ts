import type { OperationCoverage } from "@cftokens/contract";
import type { BaselineProblem, KnownDrift } from "../baseline/apply-baseline.ts";
import type { FindingGroup } from "./finding-group.ts";
import type { Unjudged } from "./unjudged.ts";

/**
 * What was judged, and the results. Every report shows this and nothing else. It holds no
 * credential.
 */
export interface RunReport {
  /** What was judged: "the emulator", a base URL, the name of a recording. */
  readonly subject: string;
  /** How many exchanges were judged. */
  readonly exchanges: number;
  /** The coverage of the chosen operations. */
  readonly coverage: readonly OperationCoverage[];
  /** Operations that were not called, and why. */
  readonly skipped: readonly { readonly operation: string; readonly reason: string }[];
  /** What was not judged: of bodies that were left alone, status, type and headers were. */
  readonly unjudged?: readonly Unjudged[];
  /** Findings that the baseline does not have. */
  readonly groups: readonly FindingGroup[];
  readonly known: readonly KnownDrift[];
  readonly baselineProblems: readonly BaselineProblem[];
  /** Of generated cases: the same seed gives the same cases. */
  readonly seed?: number;
  /** The command line of the run without what chooses its cases. */
  readonly command?: string;
  /** Why the run ended early, in words. What it did not reach is told as not seen. */
  readonly ended?: string | undefined;
}

/**
 * Whether a run fails: with an error or a warning that the baseline does not have, with findings
 * that are not listed, with a baseline that is out of date, or where it ended early.
 */
export function hasFailed({
  groups,
  baselineProblems,
  unjudged = [],
  ended,
}: Pick<RunReport, "groups" | "baselineProblems" | "unjudged" | "ended">): boolean {
  const isUnlisted = unjudged.some(({ what }) => what === "finding");
  return ended !== undefined || isUnlisted || groups.some(isFailure) || baselineProblems.length > 0;
}

/** Whether a group fails a run: information does not. */
export function isFailure({ severity }: Pick<FindingGroup, "severity">): boolean {
  return severity !== "info";
}

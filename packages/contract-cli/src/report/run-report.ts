import type { OperationCoverage } from "@cftokens/contract";
import type { BaselineProblem, KnownDrift } from "../baseline/apply-baseline.ts";
import type { FindingGroup } from "./finding-group.ts";
import type { UnjudgedBodies } from "./unjudged.ts";

/** What was judged and what came of it; every report shows this and nothing else. It holds no credential. */
export interface RunReport {
  /** What was judged: "the emulator", a base URL, the name of a recording. */
  readonly subject: string;
  /** How many exchanges were judged. */
  readonly exchanges: number;
  /** Of the operations that were in question. */
  readonly coverage: readonly OperationCoverage[];
  /** Operations that could not be called, and why. */
  readonly skipped: readonly { readonly operation: string; readonly reason: string }[];
  /** Bodies of these exchanges that could not be judged; status, type and headers were. */
  readonly unjudged?: readonly UnjudgedBodies[];
  /** What the baseline does not know. */
  readonly groups: readonly FindingGroup[];
  readonly known: readonly KnownDrift[];
  readonly baselineProblems: readonly BaselineProblem[];
  /** Of generated cases: the same seed gives the same ones. */
  readonly seed?: number;
}

/** Whether a run fails: drift that is not in the baseline, other than mere information, or a baseline that is out of date. */
export function hasFailed({
  groups,
  baselineProblems,
}: Pick<RunReport, "groups" | "baselineProblems">): boolean {
  return groups.some(isFailure) || baselineProblems.length > 0;
}

/** Information is told and fails nothing. */
export function isFailure({ severity }: Pick<FindingGroup, "severity">): boolean {
  return severity !== "info";
}

import type { FollowedFinding, RunProgress } from "@cftokens/contract-cli/run";
import type { SafeText } from "@cftokens/workbench/text";
import type { TextInput } from "../../lists/text-input.ts";
import type { SuiteDocuments, SuiteRequest, SuiteResult, SuiteTarget } from "../../../suite/suite-job.ts";

/** The contract suite, as the screen was left. A run goes on while other screens are shown. */
export interface ContractState {
  readonly plan: PlanState | undefined;
  readonly run: RunState | undefined;
  /** What is shown of the run: what was found, or what was seen. */
  readonly tab: "findings" | "coverage";
  readonly findings: Cursor;
  /** The key of the finding that has the body for itself. */
  readonly opened: string | undefined;
  /** The first line of it that is seen. */
  readonly openedTop: number;
  readonly coverage: Cursor & { readonly toggled: ReadonlySet<string> };
  /** What became of findings whose case was sent again, by their keys. */
  readonly again: ReadonlyMap<string, Again>;
}

/** Where one is in a list. */
export interface Cursor {
  readonly cursor: number;
  readonly top: number;
}

/** The screen before anybody went there. */
export const initialContract: ContractState = {
  plan: undefined,
  run: undefined,
  tab: "findings",
  findings: { cursor: 0, top: 0 },
  opened: undefined,
  openedTop: 0,
  coverage: { cursor: 0, top: 0, toggled: new Set() },
  again: new Map(),
};

/** What is to be run, while it is chosen. */
export interface PlanState {
  readonly sources: readonly SuiteSource[];
  /** The place of the chosen one. */
  readonly source: number;
  /** Which operations: all of the source, or those that were looked at. */
  readonly operations: "all" | "some";
  readonly write: boolean;
  readonly row: number;
  /** The address that was typed in place of the document's. */
  readonly server: string | undefined;
  readonly typing: TextInput | undefined;
  readonly target: PlannedTarget;
}

/** Where a run would go. */
export type PlannedTarget =
  | { readonly status: "reading" }
  | { readonly status: "known"; readonly target: SuiteTarget }
  | { readonly status: "none"; readonly reason: SafeText };

/** An API that can be tested. */
export interface SuiteSource {
  readonly title: SafeText;
  /** After which the variables of its credentials are called. */
  readonly api: string;
  readonly documents: SuiteDocuments;
  /** Ids of all of its operations. */
  readonly all: readonly string[];
  /** Those that were looked at before: one, or those of the filter. */
  readonly some: readonly string[];
  /** Whether it goes where the profile says. */
  readonly isOfProfile: boolean;
}

/** One run of the suite. */
export interface RunState {
  /** Tells this run from those before and after it. */
  readonly id: number;
  readonly request: SuiteRequest;
  readonly source: SuiteSource;
  readonly status: "running" | "stopping" | "ended";
  readonly progress: RunProgress | undefined;
  /** What it told, such as how long it takes. */
  readonly remarks: readonly SafeText[];
  /** The worst first. */
  readonly found: readonly FollowedFinding[];
  readonly result: SuiteResult | undefined;
  /** Why it ended early, or could not begin, and what it has left. */
  readonly problems: readonly SafeText[];
}

/** What became of sending the case of a finding again. */
export type Again =
  | { readonly status: "sending" }
  | { readonly status: "stands" | "gone" }
  | { readonly status: "failed"; readonly reason: SafeText };

/** Whether requests are on their way. */
export function isRunning({ run, again }: Pick<ContractState, "run" | "again">): boolean {
  return (
    (run !== undefined && run.status !== "ended") ||
    [...again.values()].some(({ status }) => status === "sending")
  );
}

import type { Contract } from "@cftokens/contract";
import {
  type GivenValues,
  requestSigner,
  runSuite,
  type SuiteOptions,
  type SuiteResult,
} from "@cftokens/contract/suite";
import { CommandError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import { exitCodes } from "../exit-codes.ts";
import { createReport } from "../report/create-report.ts";
import type { TracedFinding } from "../report/finding-group.ts";
import { createFindingGroups } from "../report/group-findings.ts";
import { hideIn } from "../report/hide-secrets.ts";
import { canBeSuccess } from "../report/report-counts.ts";
import type { RunReport } from "../report/run-report.ts";
import { countUnjudged, listUnread, type Unjudged } from "../report/unjudged.ts";
import { type Cleanup, openCleanup } from "../target/cleanup.ts";
import { countRequests } from "../target/count-requests.ts";
import { describeEnd, type RunEnd } from "../target/describe-end.ts";
import { describePlan } from "../target/describe-plan.ts";
import { namePrefix } from "../target/name-prefix.ts";
import { probeTarget } from "../target/probe-target.ts";
import { createStoppable, type Stoppable } from "../target/stoppable.ts";
import type { Target } from "../target/target.ts";

/** What a run tests, where, and how far it may go. */
export interface RunPlan {
  readonly contract: Contract;
  readonly target: Target;
  /** Ids of the operations to test. */
  readonly operations: readonly string[];
  /** Whether requests may change the target. */
  readonly write: boolean;
  readonly seed: number;
  /** Generated cases of each kind for each operation; as many as suit the target unless given. */
  readonly cases: number | undefined;
  /** The one generated case to send again. */
  readonly path: string | undefined;
  readonly values: GivenValues;
  /** What ends the run, for people. */
  readonly stopKey: string;
  /** The command line of the run without what chooses its cases, for reports. */
  readonly command: string;
  /** A file with known drift. */
  readonly baseline: string | undefined;
  /**
   * Loads the documents that the emulator answers, where the run is one of them: what a live run
   * takes is counted there first.
   */
  readonly emulated?: (options: { readonly basePath: string }) => Promise<Contract>;
}

/** What is told of a run while it goes on. */
export type RunListeners = Pick<SuiteOptions, "onExchange" | "onFinding" | "onProgress">;

/** How a run ended. */
export interface RunOutcome {
  readonly report: RunReport;
  /** What the run left on the target, and what to do about it; undefined when nothing is left. */
  readonly leftovers: string | undefined;
  /** Why it ended early. */
  readonly ended: CommandError | undefined;
}

/** What a run uses of the world. */
export type RunEnvironment = Pick<
  Environment,
  "program" | "env" | "home" | "remark" | "now" | "wait" | "onInterrupt"
>;

/**
 * Runs the suite against a target, and removes what it made there, however it ends. Throws a
 * CommandError where the target cannot be tested at all. `ended` has the one of an interruption.
 */
export async function runOnTarget(
  plan: RunPlan,
  environment: RunEnvironment,
  listeners: RunListeners = {},
): Promise<RunOutcome> {
  const { contract, target } = plan;
  const cleanup = openCleanup({ ...target, sign: requestSigner(contract, target) }, environment);
  const sent = await runAndCleanup({ plan, environment, listeners, target, cleanup });
  const { stopped } = sent.result;
  const end = stopped && describeEnd(stopped, { target, answered: sent.result.cases });
  const report = toReport(sent, { plan, environment, end });
  return { report, leftovers: cleanup.describeLeft(), ended: end?.error };
}

// Generated cases of each kind for each operation, unless given. A live target takes four requests
// a second.
const usualCases = { near: 20, live: 3 } as const;

// What a run has sent and got, in figures.
interface Sent {
  readonly result: SuiteResult;
  /** Bodies that were not judged. */
  readonly unjudged: readonly Unjudged[];
}

interface Run {
  readonly plan: RunPlan;
  readonly environment: RunEnvironment;
  readonly listeners: RunListeners;
  /** That of the plan, or one that can be stopped. */
  readonly target: Target;
  readonly cleanup: Cleanup;
}

// How long removing what a run created may take: less where somebody waits for the end.
const patience = { usual: 300_000, stopped: 10_000 } as const;

// Removes what the run created, however it ends; the journal keeps what stays.
async function runAndCleanup(run: Run): Promise<Sent> {
  const stoppable = createStoppable();
  const release = run.environment.onInterrupt(() =>
    stoppable.stop(new CommandError("Interrupted.", exitCodes.interrupted)),
  );
  let isWhole = false;
  try {
    const target = { ...run.target, fetch: stoppable.wrap(run.target.fetch) };
    const sent = await sendAll({ ...run, target }, stoppable);
    isWhole = sent.result.stopped === undefined;
    if (isWhole) stoppable.throwIfStopped();
    return sent;
  } finally {
    release();
    await run.cleanup.removeOwn(isWhole ? patience.usual : patience.stopped);
  }
}

async function sendAll(
  { plan, environment, listeners, target, cleanup }: Run,
  { wrap, throwIfStopped }: Stoppable,
): Promise<Sent> {
  const { contract, operations, write, values } = plan;
  const { fetch, baseUrl, credentials, headers, pathValues } = target;
  if (target.isRemote) {
    await probeTarget(contract, {
      fetch,
      baseUrl,
      signing: target,
      pathValues,
      operations,
    });
    await cleanup.start(write);
  }
  const options = {
    operations,
    write,
    seed: plan.seed,
    runs: plan.cases ?? (target.isLive ? usualCases.live : usualCases.near),
    ...(plan.path !== undefined && { path: plan.path }),
    now: environment.now,
  };
  if (target.isLive && plan.emulated !== undefined) {
    const planned = await countRequests(target, { wrap, emulated: plan.emulated }, options);
    throwIfStopped();
    environment.remark(`${describePlan(planned, plan.stopKey)}\n`);
  }
  const unjudged = countUnjudged();
  const result = await runSuite({
    ...options,
    ...listeners,
    contract,
    fetch,
    baseUrl,
    credentials,
    headers,
    pathValues,
    values,
    namePrefix,
    onExchange(findings, exchange) {
      for (const reason of listUnread(exchange)) unjudged.add("body", reason);
      listeners.onExchange?.(findings, exchange);
    },
    onCreated: ({ path }) => cleanup.created(path),
    onRemoved: ({ path }) => cleanup.removed(path),
  });
  return { result, unjudged: unjudged.read() };
}

interface ReportContext extends Pick<Run, "plan" | "environment"> {
  /** Why the run ended early. */
  readonly end: RunEnd | undefined;
}

function toReport(
  { result: { cases, coverage, skipped, findings, seed }, unjudged }: Sent,
  { plan: { target, operations, path, command, baseline }, environment, end }: ReportContext,
): RunReport {
  const facts = {
    subject: target.name,
    exchanges: cases,
    coverage: coverage.filter(({ operation }) => operations.includes(operation)),
    skipped,
    unjudged,
    groups: createFindingGroups(
      path === undefined && end === undefined ? [...findings, ...findNothingTested(coverage)] : findings,
      target.shell,
    ),
    seed,
    command,
    ended: end?.text,
  };
  const report = createReport(facts, { baseline, now: environment.now() });
  return hideIn(report, target.secrets);
}

// Reports a run in which no operation succeeded: where all were skipped, the suite reports none of
// them.
function findNothingTested(coverage: SuiteResult["coverage"]): readonly TracedFinding[] {
  const hasSuccess = coverage.some(({ responses }) =>
    responses.some(({ status, seen }) => seen > 0 && canBeSuccess(status)),
  );
  if (hasSuccess) return [];
  const message = "no operation succeeded, so that nothing was tested";
  const origin = "the run as a whole";
  return [{ check: "nothing-tested", severity: "error", operation: "*", pointer: "", message, origin }];
}

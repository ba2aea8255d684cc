import type { Contract } from "@cftokens/contract";
import { runSuite, type SuiteResult } from "@cftokens/contract/suite";
import type { RunArguments } from "../command-line.ts";
import type { CommandContext } from "../command-context.ts";
import { Complaint } from "../complaint.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadContract, loadEmulatedContract } from "../load-contract.ts";
import { createReport } from "../report/create-report.ts";
import { deliverReports } from "../report/deliver-reports.ts";
import { formatSummary } from "../report/format-summary.ts";
import { hideSecrets } from "../report/hide-secrets.ts";
import type { TracedFinding } from "../report/finding-group.ts";
import { isSuccess } from "../report/report-counts.ts";
import type { RunReport } from "../report/run-report.ts";
import { countRequests } from "../target/count-requests.ts";
import { describePlan } from "../target/describe-plan.ts";
import { namePrefix } from "../target/name-prefix.ts";
import { openEmulator, openRemoteTarget } from "../target/open-target.ts";
import { parseBaseUrl } from "../target/parse-base-url.ts";
import { probeTarget } from "../target/probe-target.ts";
import { stoppableFetch } from "../target/stoppable-fetch.ts";
import type { Target } from "../target/target.ts";
import { openTidyUp, type TidyUp } from "../target/tidy-up.ts";

/** Generated cases of each kind for each operation unless told; live, every one takes its turn at four a second. */
const usualCases = { near: 20, live: 3 } as const;

/** `pnpm contract`: the suite against the emulator, or against a target. */
export async function runContract(args: RunArguments, context: CommandContext): Promise<ExitCode> {
  const target =
    args.target === undefined ? openEmulator() : openRemoteTarget(parseBaseUrl(args.target), context);
  try {
    const basePath = new URL(target.baseUrl).pathname;
    const isOurs = args.target === undefined && args.specs.length === 0;
    const contract = isOurs
      ? await loadEmulatedContract({ basePath })
      : await loadContract({ files: args.specs, basePath });
    const operations = chooseOperations(args.operations, contract);
    const tidyUp = openTidyUp(target, context);
    const result = await runAndTidyUp({ args, context, target, contract, operations, tidyUp });
    const report = toReport(result, { args, context, target, operations });
    context.print(formatSummary(report));
    const verdict = deliverReports(report, { requests: args.reports, print: context.print });
    const left = tidyUp.describeLeft();
    if (left === undefined) return verdict;
    throw new Complaint(exitCodes.leftovers, left);
  } finally {
    target.close();
  }
}

/** Throws a Complaint for an id that no document has. */
function chooseOperations(wanted: readonly string[], contract: Contract): readonly string[] {
  const ids = contract.operations.map(({ operation }) => operation.id);
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown === undefined) return wanted.length > 0 ? wanted : ids;
  const line = `No document has the operation ${unknown}. There are: ${ids.join(", ")}.`;
  throw new Complaint(exitCodes.unusableInput, line);
}

interface Run {
  readonly args: RunArguments;
  readonly context: CommandContext;
  readonly target: Target;
  readonly contract: Contract;
  readonly operations: readonly string[];
  readonly tidyUp: TidyUp;
}

/** However the run ends, what it made is removed; what would not go stays in the journal. */
async function runAndTidyUp(run: Run): Promise<SuiteResult> {
  const { fetch, stop, throwIfStopped } = stoppableFetch(run.target.fetch);
  const release = run.context.onInterrupt(() => stop(new Complaint(exitCodes.interrupted, "Interrupted.")));
  try {
    const result = await sendAll({ ...run, target: { ...run.target, fetch } });
    throwIfStopped();
    return result;
  } finally {
    await run.tidyUp.removeOwn();
    release();
  }
}

async function sendAll({ args, context, target, contract, operations, tidyUp }: Run): Promise<SuiteResult> {
  const { fetch, baseUrl, credentials, pathValues } = target;
  const write = args.write || !target.isLive;
  if (target.isRemote) {
    await probeTarget(contract, {
      fetch,
      baseUrl,
      authorization: target.authorization,
      pathValues,
      operations,
    });
    await tidyUp.start(write);
  }
  const options = {
    operations,
    write,
    seed: args.seed,
    runs: args.cases ?? (target.isLive ? usualCases.live : usualCases.near),
    ...(args.path !== undefined && { path: args.path }),
    now: context.now,
  };
  if (target.isLive && args.specs.length === 0) {
    context.remark(`${describePlan(await countRequests(target, options))}\n`);
  }
  return runSuite({
    ...options,
    contract,
    fetch,
    baseUrl,
    credentials,
    pathValues,
    namePrefix,
    ...(target.isLive && { onExchange: tellProgress(context) }),
    onCreated: ({ path }) => tidyUp.created(path),
    onRemoved: ({ path }) => tidyUp.removed(path),
  });
}

/** A live run takes minutes; a line now and then says that it goes on. */
function tellProgress({ remark }: CommandContext): () => void {
  let sent = 0;
  return () => {
    sent += 1;
    if (sent % 100 === 0) remark(`${sent} requests sent\n`);
  };
}

function toReport(
  { cases, coverage, skipped, findings, seed }: SuiteResult,
  { args, context, target, operations }: Pick<Run, "args" | "context" | "target" | "operations">,
): RunReport {
  const facts = {
    subject: target.name,
    exchanges: cases,
    coverage: coverage.filter(({ operation }) => operations.includes(operation)),
    skipped,
    findings: args.path === undefined ? [...findings, ...findNothingTested(coverage)] : findings,
    seed,
  };
  const report = createReport(facts, { baseline: args.baseline, now: context.now() });
  return hideSecrets(report, target.secrets);
}

/** The suite says of each operation that never succeeded; if all were skipped, nobody has said anything yet. */
function findNothingTested(coverage: SuiteResult["coverage"]): readonly TracedFinding[] {
  const hasSuccess = coverage.some(({ responses }) =>
    responses.some(({ status, seen }) => seen > 0 && isSuccess(status)),
  );
  if (hasSuccess) return [];
  const message = "no operation succeeded, so that nothing was tested";
  const origin = "the run as a whole";
  return [{ check: "nothing-tested", severity: "error", operation: "*", pointer: "", message, origin }];
}

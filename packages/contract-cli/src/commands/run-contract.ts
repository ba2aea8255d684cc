import type { Contract } from "@cftokens/contract";
import { type GivenValues, requestSigner, runSuite, type SuiteResult } from "@cftokens/contract/suite";
import type { RunArguments } from "../command-line.ts";
import type { Environment } from "../environment.ts";
import { CommandError, usageError } from "../command-error.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadContract, loadEmulatedContract } from "../load-contract.ts";
import { readValues, rejectUnknownNames } from "../read-values.ts";
import { createReport } from "../report/create-report.ts";
import { deliverReports } from "../report/deliver-reports.ts";
import { createFindingGroups } from "../report/group-findings.ts";
import { formatSummary } from "../report/format-summary.ts";
import { hideSecrets } from "../report/hide-secrets.ts";
import type { TracedFinding } from "../report/finding-group.ts";
import { canBeSuccess } from "../report/report-counts.ts";
import type { RunReport } from "../report/run-report.ts";
import { countUnjudged, listUnread, type Unjudged } from "../report/unjudged.ts";
import { readSigning } from "../signing/read-signing.ts";
import { countRequests } from "../target/count-requests.ts";
import { describePlan } from "../target/describe-plan.ts";
import { namePrefix } from "../target/name-prefix.ts";
import { emulatedAt, openEmulator, openRemoteTarget } from "../target/open-target.ts";
import { parseBaseUrl } from "../target/parse-base-url.ts";
import { probeTarget } from "../target/probe-target.ts";
import { createStoppable, type Stoppable } from "../target/stoppable.ts";
import { describeEnd, type RunEnd } from "../target/describe-end.ts";
import { printable } from "@cftokens/workbench/text";
import type { Target } from "../target/target.ts";
import { openCleanup, type Cleanup } from "../target/cleanup.ts";

// Generated cases of each kind for each operation, unless given. A live target takes four requests
// a second.
const usualCases = { near: 20, live: 3 } as const;

/** `pnpm contract`: the suite against the emulator, or against a target. */
export async function runContract(args: RunArguments, environment: Environment): Promise<ExitCode> {
  const url = args.target === undefined ? undefined : parseBaseUrl(args.target);
  const values = args.values === undefined ? {} : readValues(args.values);
  const contract = await loadFor(args, {
    specFolder: environment.specFolder,
    basePath: (url ?? new URL(emulatedAt)).pathname,
    values,
  });
  if (args.values !== undefined) rejectUnknownNames(values, contract, args.values);
  const signing = readSigning(args, contract, environment);
  const target =
    url === undefined ? openEmulator(signing) : await openRemoteTarget(url, environment, signing);
  try {
    const operations = chooseOperations(args.operations, contract);
    const cleanup = openCleanup({ ...target, sign: requestSigner(contract, target) }, environment);
    const sent = await runAndCleanup({ args, environment, target, contract, operations, values, cleanup });
    const { stopped } = sent.result;
    const end = stopped && describeEnd(stopped, { target, answered: sent.result.cases });
    const report = toReport(sent, { args, environment, target, operations, end });
    environment.print(formatSummary(report));
    const verdict = deliverReports(report, { requests: args.reports, print: environment.print });
    const leftovers = cleanup.describeLeft();
    if (end !== undefined) {
      if (leftovers !== undefined) environment.remark(`${printable(leftovers)}\n`);
      throw end.error;
    }
    if (leftovers === undefined) return verdict;
    throw new CommandError(leftovers, exitCodes.leftovers);
  } finally {
    target.close();
  }
}

interface LoadOptions {
  readonly specFolder: string;
  readonly basePath: string;
  readonly values: GivenValues;
}

async function loadFor(args: RunArguments, { specFolder, basePath, values }: LoadOptions): Promise<Contract> {
  const schemaValues = values.schemas ?? {};
  const isOurs = args.target === undefined && args.specs.length === 0;
  return isOurs
    ? await loadEmulatedContract({ specFolder, basePath, schemaValues })
    : await loadContract({
        specFolder,
        files: args.specs,
        permissions: args.permissions,
        basePath,
        schemaValues,
      });
}

// Throws a CommandError for an id that no document has.
function chooseOperations(wanted: readonly string[], contract: Contract): readonly string[] {
  const ids = contract.operations.map(({ operation }) => operation.id);
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown === undefined) return wanted.length > 0 ? wanted : ids;
  const line = `No document has the operation ${JSON.stringify(unknown)}. Choose from: ${ids.join(", ")}.`;
  throw usageError(line);
}

// What a run has sent and got, in figures.
interface Sent {
  readonly result: SuiteResult;
  /** Bodies that were not judged. */
  readonly unjudged: readonly Unjudged[];
}

interface Run {
  readonly args: RunArguments;
  readonly environment: Environment;
  readonly target: Target;
  readonly contract: Contract;
  readonly operations: readonly string[];
  readonly values: GivenValues;
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
  { args, environment, target, contract, operations, values, cleanup }: Run,
  { wrap, throwIfStopped }: Stoppable,
): Promise<Sent> {
  const { fetch, baseUrl, credentials, headers, pathValues } = target;
  const write = args.write || !target.isLive;
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
    seed: args.seed,
    runs: args.cases ?? (target.isLive ? usualCases.live : usualCases.near),
    ...(args.path !== undefined && { path: args.path }),
    now: environment.now,
  };
  if (target.isLive && args.specs.length === 0 && args.auth.length === 0) {
    const planned = await countRequests(target, wrap, { ...options, specFolder: environment.specFolder });
    throwIfStopped();
    environment.remark(`${describePlan(planned)}\n`);
  }
  const unjudged = countUnjudged();
  const tell = target.isLive ? showProgress(environment) : () => {};
  const result = await runSuite({
    ...options,
    contract,
    fetch,
    baseUrl,
    credentials,
    headers,
    pathValues,
    values,
    namePrefix,
    onExchange(_findings, exchange) {
      for (const reason of listUnread(exchange)) unjudged.add("body", reason);
      tell();
    },
    onCreated: ({ path }) => cleanup.created(path),
    onRemoved: ({ path }) => cleanup.removed(path),
  });
  return { result, unjudged: unjudged.read() };
}

// Says now and then that a live run goes on: it takes minutes.
function showProgress({ remark }: Environment): () => void {
  let sent = 0;
  return () => {
    sent += 1;
    if (sent % 100 === 0) remark(`${sent} requests sent\n`);
  };
}

interface ReportContext extends Pick<Run, "args" | "environment" | "target" | "operations"> {
  /** Why the run ended early. */
  readonly end: RunEnd | undefined;
}

function toReport(
  { result: { cases, coverage, skipped, findings, seed }, unjudged }: Sent,
  { args, environment, target, operations, end }: ReportContext,
): RunReport {
  const facts = {
    subject: target.name,
    exchanges: cases,
    coverage: coverage.filter(({ operation }) => operations.includes(operation)),
    skipped,
    unjudged,
    groups: createFindingGroups(
      args.path === undefined && end === undefined ? [...findings, ...findNothingTested(coverage)] : findings,
      target.shell,
    ),
    seed,
    ended: end?.text,
  };
  const report = createReport(facts, { baseline: args.baseline, now: environment.now() });
  return hideSecrets(report, target.secrets);
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

import { createHider, redactText } from "@cftokens/contract";
import type { ProxyArguments } from "../command-line.ts";
import type { Environment } from "../environment.ts";
import { usageError } from "../command-error.ts";
import type { ExitCode } from "../exit-codes.ts";
import { loadContract } from "../load-contract.ts";
import { createWatch } from "../proxy/create-watch.ts";
import { openRecording } from "../proxy/open-recording.ts";
import { type FailureKind, type Proxy, type ProxyOptions, startProxy } from "../proxy/start-proxy.ts";
import { createReport } from "../report/create-report.ts";
import { deliverReports } from "../report/deliver-reports.ts";
import { formatGroup, formatSummary } from "../report/format-summary.ts";
import { printable } from "@cftokens/workbench/text";
import { parseBaseUrl } from "../target/parse-base-url.ts";

/**
 * `pnpm contract proxy`: passes traffic through until it is interrupted, judges it, and prints
 * findings at once.
 */
export async function runProxy(args: ProxyArguments, environment: Environment): Promise<ExitCode> {
  const start = environment.now();
  const target = parseBaseUrl(args.target);
  const documents = { specFolder: environment.specFolder, files: args.specs, permissions: args.permissions };
  const basePath = target.pathname === "/" ? {} : { basePath: target.pathname };
  const contract = await loadContract({ ...documents, ...basePath });
  const watch = createWatch(contract);
  const hide = createHider(contract);
  const recording = args.record === undefined ? undefined : openRecording(args.record, environment);
  const proxy = await openProxy(target, {
    port: args.port,
    onExchange(exchange) {
      recording?.add(hide(exchange));
      for (const group of watch.judge(exchange)) environment.print(`${formatGroup(group)}\n\n`);
    },
    onFailure(problem, kind) {
      environment.remark(`${printable(redactText(problem))}\n`);
      if (kind !== "refused") watch.miss(missed[kind]);
    },
  });
  environment.remark(
    `Use ${proxy.baseUrl} in place of ${args.target} (this machine only; Ctrl+C ends with a summary).\n`,
  );
  await interruption(environment);
  await proxy.close();
  recording?.close();
  const facts = { subject: `traffic to ${args.target}`, skipped: [], ...watch.summarize() };
  const report = createReport(facts, { baseline: args.baseline, now: environment.now() });
  environment.print(formatSummary(report));
  const verdict = await deliverReports(report, {
    requests: args.reports,
    print: environment.print,
    documents,
    time: { start, stop: environment.now() },
  });
  const lost = recording?.describeLost();
  if (lost === undefined) return verdict;
  throw usageError(lost);
}

const missed = {
  broken: "without a whole answer",
  unjudged: "a fault of this command, which it has told",
} as const satisfies Record<Exclude<FailureKind, "refused">, string>;

async function openProxy(target: URL, options: ProxyOptions): Promise<Proxy> {
  try {
    return await startProxy(target, options);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const line = `Port ${options.port} is not available (${code}): choose another with --port (0 takes a free one).`;
    throw usageError(line, { cause: error });
  }
}

async function interruption({ onInterrupt }: Environment): Promise<void> {
  await new Promise<void>((resolve) => {
    onInterrupt(resolve);
  });
}

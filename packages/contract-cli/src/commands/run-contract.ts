import type { Contract } from "@cftokens/contract";
import type { GivenValues } from "@cftokens/contract/suite";
import type { RunArguments } from "../command-line.ts";
import type { Environment } from "../environment.ts";
import { CommandError, usageError } from "../command-error.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadContract, loadEmulatedContract } from "../load-contract.ts";
import { readValues, rejectUnknownNames } from "../read-values.ts";
import { deliverReports } from "../report/deliver-reports.ts";
import { formatSummary } from "../report/format-summary.ts";
import { repeatCommand } from "../repeat-command.ts";
import { runOnTarget } from "../run/run-on-target.ts";
import { readSigning } from "../signing/read-signing.ts";
import { emulatedAt, openEmulator, openRemoteTarget } from "../target/open-target.ts";
import { parseBaseUrl } from "../target/parse-base-url.ts";
import { printable } from "@cftokens/workbench/text";

/** `pnpm contract`: the suite against the emulator, or against a target. */
export async function runContract(args: RunArguments, environment: Environment): Promise<ExitCode> {
  const start = environment.now();
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
    const { report, leftovers, ended } = await runOnTarget(
      {
        contract,
        target,
        operations: chooseOperations(args.operations, contract),
        write: args.write || (!target.isLive && !args.readOnly),
        seed: args.seed,
        cases: args.cases,
        path: args.path,
        values,
        stopKey: "Ctrl+C",
        command: repeatCommand(environment.program, args),
        baseline: args.baseline,
        ...(args.specs.length === 0 &&
          args.auth.length === 0 && {
            emulated: async (options: { readonly basePath: string }) =>
              await loadEmulatedContract({ ...options, specFolder: environment.specFolder }),
          }),
      },
      environment,
      target.isLive ? { onExchange: showProgress(environment) } : {},
    );
    environment.print(formatSummary(report));
    const verdict = await deliverReports(report, {
      requests: args.reports,
      print: environment.print,
      documents: { specFolder: environment.specFolder, files: args.specs, permissions: args.permissions },
      time: { start, stop: environment.now() },
    });
    if (ended !== undefined) {
      if (leftovers !== undefined) environment.remark(`${printable(leftovers)}\n`);
      throw ended;
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

// Says now and then that a live run goes on: it takes minutes.
function showProgress({ remark }: Environment): () => void {
  let sent = 0;
  return () => {
    sent += 1;
    if (sent % 100 === 0) remark(`${sent} requests sent\n`);
  };
}

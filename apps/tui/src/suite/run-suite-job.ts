import { setTimeout } from "node:timers/promises";
import { documents as ownDocuments } from "@cftokens/client/documents";
import { type Contract, createContract } from "@cftokens/contract";
import {
  CommandError,
  countsOf,
  describeCoverage,
  describeUnjudged,
  emulatedAt,
  followRun,
  hasFailed,
  loadContract,
  openEmulator,
  openRemoteTarget,
  parseBaseUrl,
  readSigning,
  remoteFetch,
} from "@cftokens/contract-cli/run";
import { emulatedDocuments } from "@cftokens/emulator";
import { type OpenApiDocument, SpecError } from "@cftokens/openapi";
import type { SuiteDocuments, SuiteEnd, SuiteEvent, SuiteJob, SuiteTarget } from "./suite-job.ts";
import { suiteCommand } from "./suite-command.ts";
import { contractProgram, usualSeed } from "./suite-job.ts";

/** What a run is given besides its job. */
export interface SuiteSurroundings {
  readonly tell: (event: SuiteEvent) => void;
  /** Calls the listener when the run is to stop; returns what takes the listener back. */
  readonly onStop: (listener: () => void) => () => void;
}

/**
 * Runs the contract suite, tells of it while it goes on, and at last how it ended. What stops it,
 * or keeps it from beginning, is told in a line.
 */
export async function runSuiteJob(job: SuiteJob, surroundings: SuiteSurroundings): Promise<void> {
  surroundings.tell({ type: "ended", end: await run(job, surroundings) });
}

// Milliseconds between two news: as often as one reads.
const newsInterval = 250;

async function run(job: SuiteJob, { tell, onStop }: SuiteSurroundings): Promise<SuiteEnd> {
  const environment = {
    program: contractProgram,
    env: job.env,
    home: job.home,
    remark: (text: string) => tell({ type: "remarked", text: text.trim() }),
    network: remoteFetch,
    now: () => new Date(),
    wait: async (milliseconds: number, signal?: AbortSignal) =>
      await setTimeout(milliseconds, undefined, { signal }),
    onInterrupt: onStop,
  };
  try {
    const { documents, operations, write, path } = job.request;
    const contract = await load(documents, basePathOf(job.request.target));
    const target = await open(job, contract, environment);
    const all = contract.operations.map(({ operation }) => operation.id);
    try {
      const { report, findings, leftovers, ended } = await followRun(
        {
          contract,
          target,
          operations: operations === undefined ? all : all.filter((id) => operations.includes(id)),
          write,
          seed: usualSeed,
          cases: undefined,
          path,
          stopKey: "Esc",
          command: suiteCommand({ ...job.request, operations: undefined }),
          values: {},
          baseline: undefined,
          ...(documents.kind === "own" && { emulated }),
        },
        environment,
        { tell: (news) => tell({ type: "news", news }), interval: newsInterval },
      );
      return {
        result: {
          report,
          hasFailed: hasFailed(report),
          counts: countsOf(report),
          findings,
          coverage: describeCoverage(report),
          unjudged: (report.unjudged ?? []).map(describeUnjudged),
        },
        problems: ended === undefined ? [] : [ended.message],
        leftovers: leftovers === undefined ? [] : [leftovers],
      };
    } finally {
      target.close();
    }
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof SpecError)) throw error;
    return { result: undefined, problems: [error.message] };
  }
}

type Environment = Parameters<typeof openRemoteTarget>[1] & Parameters<typeof readSigning>[2];

async function open({ request: { target } }: SuiteJob, contract: Contract, environment: Environment) {
  if (target.kind === "emulator") return openEmulator();
  const signing = readSigning({ auth: target.auth, headers: [] }, contract, environment);
  return await openRemoteTarget(parseBaseUrl(target.baseUrl), environment, signing);
}

function basePathOf(target: SuiteTarget): string {
  return new URL(target.kind === "emulator" ? emulatedAt : target.baseUrl).pathname;
}

async function load(documents: SuiteDocuments, basePath: string): Promise<Contract> {
  return documents.kind === "files"
    ? await loadContract({ files: documents.files, basePath })
    : contractOf(documents.names, basePath);
}

function contractOf(names: readonly string[], basePath: string): Contract {
  const all: Readonly<Record<string, OpenApiDocument>> = ownDocuments;
  const chosen = names.flatMap((name) => all[name] ?? []);
  return createContract(chosen, { basePath });
}

async function emulated({ basePath }: { readonly basePath: string }): Promise<Contract> {
  return contractOf(emulatedDocuments, basePath);
}

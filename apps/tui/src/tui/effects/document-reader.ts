import { Worker } from "node:worker_threads";
import { checkFile, type DocumentReader, type MemberIndex } from "@cftokens/explorer";
import { type OpenApiDocument, type ReadPermissions, SpecError } from "@cftokens/openapi";
import type { DocumentWork, DocumentWorkOutcome } from "./document-work.ts";

/**
 * Reads documents in threads of their own: a document of 4 MB takes seconds, and keys go on working
 * meanwhile. What a thread has in memory is gone with it.
 */
export interface FileReader extends DocumentReader {
  /** Indexes the members of the operations of a file. */
  readonly members: (file: string) => Promise<MemberIndex>;
  /** The lines of a file at which its operations begin, by method and path. */
  readonly lines: (file: string) => Promise<ReadonlyMap<string, number>>;
  /** Nobody waits for the documents that are being loaded: they reject with DocumentStopped. */
  readonly stop: () => void;
}

/** Nobody waits for the document any more. */
export class DocumentStopped extends Error {
  override readonly name = "DocumentStopped";
}

/**
 * Creates the reader of the program. `worker` is the file of the thread's program. All reject with
 * SpecError for a document that cannot be read, or needs too much memory.
 */
export function createFileReader(worker: URL, permissions: ReadPermissions = {}): FileReader {
  const loading = new Set<AbortController>();
  const read = async <Value>(
    what: DocumentWork["what"],
    file: string,
    signal?: AbortSignal,
  ): Promise<Value> => {
    await checkFile(file);
    const outcome = await runWorker(worker, { what, file, permissions }, signal);
    if (!outcome.ok) throw new SpecError(outcome.problem);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- document-worker.ts gives for each work what is asked for here
    return outcome.value as Value;
  };
  return {
    outline: async (file) => read("outline", file),
    async load(file) {
      const stop = new AbortController();
      loading.add(stop);
      try {
        const document: OpenApiDocument = JSON.parse(await read<string>("load", file, stop.signal));
        return document;
      } finally {
        loading.delete(stop);
      }
    },
    members: async (file) => read("members", file),
    lines: async (file) => read("lines", file),
    stop: () => loading.forEach((one) => one.abort()),
  };
}

async function runWorker(
  program: URL,
  workerData: DocumentWork,
  signal: AbortSignal | undefined,
): Promise<DocumentWorkOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<DocumentWorkOutcome>();
  const worker = new Worker(program, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    // What it would say is no part of the screen.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  // It keeps nobody from leaving.
  worker.unref();
  const stop = (): void => reject(new DocumentStopped());
  signal?.addEventListener("abort", stop, { once: true });
  worker.once("message", resolve);
  worker.once("error", (error: NodeJS.ErrnoException) => {
    reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(workerData.file) : error);
  });
  worker.once("exit", () => reject(new DocumentStopped()));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", stop);
    // Who asks again at once must not wait for its end.
    void worker.terminate();
  }
}

function tooLarge(file: string): SpecError {
  return new SpecError({
    file,
    pointer: "",
    reason: `needs more than ${mostMegabytes} MB of memory to be read`,
    nextStep: "Take out what is not needed, or divide it.",
  });
}

const mostMegabytes = 4096;

import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { WorkerAnswer, WorkerQuestion } from "./worker-message.ts";

/** What came of an input, or how the process was lost with it. */
export type Answer = Extract<WorkerAnswer, { kind: "tried" }> | Lost;

interface Lost {
  readonly kind: "lost";
  readonly what: string;
}

/** A process that tries inputs on a surface. */
export interface WorkerProcess {
  /** Why the surface did not open; undefined when it did. */
  readonly problem: Promise<string | undefined>;
  /** Tries the input of a number; after `patience` milliseconds the process is ended. */
  readonly attempt: (number: number, patience: number) => Promise<Answer>;
  /** The input of a number as JSON; undefined when the process is lost. */
  readonly show: (number: number) => Promise<string | undefined>;
  /** Lets the surface close, and ends the process when it does not. */
  readonly close: () => Promise<void>;
}

/** What a process is started with; `module` is what it runs. */
export interface WorkerStart {
  readonly surface: string;
  readonly seed: number;
  readonly folder: string;
  readonly module?: string;
  /** The bound on its heap. */
  readonly mostMegabytes?: number;
}

/** Starts the process of a surface, with a bound on its memory. */
export function startWorker({
  surface,
  seed,
  folder,
  module = workerModule,
  mostMegabytes = 1024,
}: WorkerStart): WorkerProcess {
  const child = fork(module, [surface, String(seed), folder], {
    execArgv: ["--expose-gc", `--max-old-space-size=${mostMegabytes}`, "--no-warnings"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const lost = whenLost(child);
  return {
    problem: Promise.race([nextMessage(child), lost]).then((first) =>
      first.kind === "lost" ? first.what : undefined,
    ),
    async attempt(number, patience) {
      const limit = Promise.withResolvers<Lost>();
      const deadline = setTimeout(() => {
        limit.resolve({ kind: "lost", what: `did not end within ${patience / 1000} s` });
        child.kill("SIGKILL");
      }, patience);
      const message = nextMessage(child);
      tell(child, { kind: "try", number });
      const answer = await Promise.race([message, lost, limit.promise]);
      clearTimeout(deadline);
      return answer.kind === "tried" || answer.kind === "lost"
        ? answer
        : { kind: "lost", what: "the process answered out of turn" };
    },
    async show(number) {
      const message = nextMessage(child);
      tell(child, { kind: "show", number });
      const answer = await Promise.race([message, lost]);
      return answer.kind === "shown" ? answer.input : undefined;
    },
    async close() {
      if (child.connected) tell(child, { kind: "close" });
      const kill = setTimeout(() => child.kill("SIGKILL"), longestClose);
      await lost;
      clearTimeout(kill);
    },
  };
}

async function whenLost(child: ChildProcess): Promise<Lost> {
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4000);
    });
  return new Promise((resolve) => {
    child.once("close", (code, signal) =>
      resolve({ kind: "lost", what: `the process ended with ${signal ?? code}: ${printed}` }),
    );
  });
}

async function nextMessage(child: ChildProcess): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    child.once("message", (answer: WorkerAnswer) => resolve(answer));
  });
}

function tell(child: ChildProcess, question: WorkerQuestion): void {
  // That the process is gone is seen by its end.
  child.send(question, () => undefined);
}

const workerModule = join(import.meta.dirname, "worker.ts");
const longestClose = 30_000;

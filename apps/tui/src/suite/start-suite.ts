import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { SuiteEvent, SuiteJob } from "./suite-job.ts";

/** Runs of the contract suite, each in a thread of its own: the screens stay quick. */
export interface SuiteThreads {
  /** Starts a run. The listener gets all that it tells, and at last how it ended. */
  readonly start: (job: SuiteJob, listener: (event: SuiteEvent) => void) => void;
  /** Ends what runs; it removes what it made, and tells how it ended. */
  readonly stop: () => void;
  /**
   * Ends what runs, and waits until it has removed what it made. Gives back what it has left, and
   * what to do about it, a line each. `waiting` is called where there is something to wait for.
   */
  readonly close: (waiting: () => void) => Promise<readonly string[]>;
}

/** Creates the threads of the program. `thread` is the file of their own program. */
export function createSuiteThreads(thread: URL): SuiteThreads {
  const running = new Map<Worker, Promise<void>>();
  const left: string[] = [];
  const stop = (): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    for (const worker of running.keys()) worker.postMessage("stop");
  };
  return {
    start(job, listener) {
      // What a thread prints would be on the screen.
      const worker = new Worker(thread, { workerData: job, stdout: true, stderr: true, execArgv: [] });
      const ended = Promise.withResolvers<void>();
      running.set(worker, ended.promise);
      let isOver = false;
      const tell = (event: SuiteEvent): void => {
        isOver ||= event.type === "ended";
        if (event.type === "ended") left.push(...(event.end.leftovers ?? []));
        listener(event);
      };
      const fail = (problem: string): void => {
        if (!isOver) tell({ type: "ended", end: { result: undefined, problems: [problem] } });
      };
      worker.on("message", tell);
      worker.on("error", (error) => fail(`The run broke off: ${describe(error)}`));
      worker.on("exit", () => {
        fail("The run broke off.");
        running.delete(worker);
        ended.resolve();
      });
    },
    stop,
    async close(waiting) {
      if (running.size === 0) return left;
      waiting();
      stop();
      const all = [...running];
      const isOver = await Promise.race([
        Promise.all(all.map(async ([, ended]) => await ended)).then(() => true),
        setTimeout(longestEnd, false, { ref: false }),
      ]);
      if (!isOver) await Promise.all(all.map(async ([worker]) => await worker.terminate()));
      return left;
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// Milliseconds. A run that was stopped has ten seconds to remove what it made.
const longestEnd = 15_000;

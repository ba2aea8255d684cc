import { constants, setPriority } from "node:os";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { useProxy } from "@cftokens/workbench/connection";
import { runSuiteJob } from "./run-suite-job.ts";
import type { SuiteEvent, SuiteJob } from "./suite-job.ts";

// The other thread: runs the suite, tells of it, and ends.

// Keys come first where processors are scarce. Elsewhere than on Linux it would be the priority of
// the whole program.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (parentPort !== null) await runIn(parentPort);

async function runIn(port: MessagePort): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- start-suite.ts starts it with this
  const job = workerData as SuiteJob;
  await useProxy(job.env);
  const stops = new Set<() => void>();
  let isStopped = false;
  port.on("message", () => {
    isStopped = true;
    for (const stop of stops) stop();
  });
  await runSuiteJob(job, {
    tell: (event: SuiteEvent) => port.postMessage(event),
    onStop(listener) {
      stops.add(listener);
      if (isStopped) listener();
      return () => stops.delete(listener);
    },
  });
  port.close();
}

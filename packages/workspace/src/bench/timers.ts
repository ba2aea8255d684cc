import { spawnSync } from "node:child_process";

/** Microseconds that a run takes, the mean of `times` runs one after another. */
export async function timeOfRuns(times: number, run: () => unknown): Promise<number> {
  const started = performance.now();
  for (let time = 0; time < times; time += 1) await run();
  return ((performance.now() - started) * 1000) / times;
}

/** As timeOfRuns, for what needs no waiting. */
export function timeOfSyncRuns(times: number, run: () => unknown): number {
  const started = performance.now();
  for (let time = 0; time < times; time += 1) run();
  return ((performance.now() - started) * 1000) / times;
}

/** The time that this process has taken of the processor, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds from the start of a Node process to its end. Throws when it fails, with what it
 * said, or has not ended after five minutes.
 */
export function timeOfProcess(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): number {
  const started = performance.now();
  const { status, signal, stderr, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env,
    maxBuffer: Infinity,
    timeout: 300_000,
    killSignal: "SIGKILL",
  });
  const time = performance.now() - started;
  if (status !== 0)
    throw new Error(`${args.join(" ")} ended with ${signal ?? status}: ${stderr}${stdout}`.slice(0, 2000));
  return time;
}

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

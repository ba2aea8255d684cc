/** How many rounds are timed. */
export const roundCount = 12;

/**
 * Microseconds that one run takes, the best of several rounds: what else the machine does only
 * makes it slower.
 */
export async function bestOf(times: number, run: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) await run();
    rounds.push(((performance.now() - start) / times) * 1000);
  }
  return Math.min(...rounds);
}

/** As bestOf, for what needs no waiting. */
export function bestOfSync(times: number, run: () => unknown): number {
  const rounds: number[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) run();
    rounds.push(((performance.now() - start) / times) * 1000);
  }
  return Math.min(...rounds);
}

import { spawnSync } from "node:child_process";

/** One program to be timed: what has to be so before it starts, and its command line for Node. */
export interface TimedProgram {
  readonly prepare: () => void;
  readonly args: readonly string[];
}

/**
 * Runs programs in turn, some rounds long, so that a machine that is busy for a while is so for all
 * of them. Gives the median of the seconds of each. Throws when one fails, or has not ended after
 * five minutes.
 */
export function measureInTurn(programs: readonly TimedProgram[], rounds: number): readonly number[] {
  const times = programs.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, program] of programs.entries()) times[index]?.push(secondsOf(program));
  }
  return times.map(median);
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function secondsOf({ prepare, args }: TimedProgram): number {
  prepare();
  const started = performance.now();
  const { status, signal, stderr, stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: Infinity,
    timeout: 300_000,
    killSignal: "SIGKILL",
  });
  if (signal !== null) throw new Error(`${args.join(" ")} did not end: ${stderr}${stdout}`);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}${stdout}`);
  return (performance.now() - started) / 1000;
}

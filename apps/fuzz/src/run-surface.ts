import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findGrowth } from "./find-growth.ts";
import type { Find, SurfaceReport } from "./surface-report.ts";
import { type Answer, startWorker, type WorkerProcess } from "./worker-process.ts";

/** How a surface is run. */
export interface RunOptions {
  readonly surface: string;
  readonly seed: number;
  /** The number of the first input. */
  readonly first?: number;
  /** Asked before each input, with how many were tried. */
  readonly isEnough: (tried: number) => boolean;
  /** How long one input may take, in milliseconds, before it counts as a hang. */
  readonly patience?: number;
  /** The module that the process of the surface runs. */
  readonly module?: string;
  /** The bound on the heap of that process. */
  readonly mostMegabytes?: number;
}

// In milliseconds: far beyond what any input takes on a busy machine.
const longestInput = 60_000;

// Finds after which a surface is given up: more would say the same.
const mostFinds = 20;

/**
 * Tries inputs on a surface, one after the other, in a process of its own. A process that throws,
 * ends, hangs or runs out of memory costs its input and is started anew.
 */
export async function runSurface(options: RunOptions): Promise<SurfaceReport> {
  const { surface, first = 0, isEnough } = options;
  const tally = createTally(first);
  const isOver = (): boolean => isEnough(tally.next - first) || tally.finds.length >= mostFinds;
  while (!isOver()) {
    using folder = temporaryFolder(surface);
    const worker = startWorker({ ...options, folder: folder.path });
    const problem = await worker.problem;
    if (problem === undefined) await runWorker(worker, tally, { ...options, isOver });
    await worker.close();
    if (problem !== undefined) {
      tally.finds.push({ number: tally.next, what: `the surface does not open: ${problem}` });
      break;
    }
  }
  const { next, taken, finds, slowest, memory } = tally;
  return { surface, tried: next - first, taken, finds, slowest, memory };
}

/** The inputs of some numbers as JSON, made anew. */
export async function showInputs(
  options: Pick<RunOptions, "surface" | "seed" | "module">,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  using folder = temporaryFolder(options.surface);
  const worker = startWorker({ ...options, folder: folder.path });
  const shown = new Map<number, string>();
  if ((await worker.problem) === undefined)
    for (const number of numbers) shown.set(number, (await worker.show(number)) ?? "");
  await worker.close();
  return shown;
}

interface Tally {
  next: number;
  readonly taken: Map<string, number>;
  readonly finds: Find[];
  slowest: SurfaceReport["slowest"];
  memory: readonly number[];
}

function createTally(first: number): Tally {
  return {
    next: first,
    taken: new Map(),
    finds: [],
    slowest: { number: first, milliseconds: 0 },
    memory: [],
  };
}

// Tries inputs until it is over or the process is lost; its memory is judged by itself.
async function runWorker(
  worker: WorkerProcess,
  tally: Tally,
  { isOver, patience = longestInput }: { readonly isOver: () => boolean; readonly patience?: number },
): Promise<void> {
  const memory: number[] = [];
  let isLost = false;
  while (!isLost && !isOver()) {
    const begun = performance.now();
    const answer = await worker.attempt(tally.next, patience);
    note(tally, answer, performance.now() - begun);
    if (answer.kind === "tried" && answer.memory !== undefined) memory.push(answer.memory);
    isLost = answer.kind === "lost";
  }
  const growth = findGrowth(memory);
  if (growth !== undefined) tally.finds.push({ number: tally.next - 1, what: growth });
  if (memory.length > tally.memory.length) tally.memory = memory;
}

function note(tally: Tally, answer: Answer, milliseconds: number): void {
  const number = tally.next;
  tally.next += 1;
  if (milliseconds > tally.slowest.milliseconds) tally.slowest = { number, milliseconds };
  if (answer.kind === "lost") {
    tally.finds.push({ number, what: answer.what });
    return;
  }
  const { outcome } = answer;
  if (outcome.kind === "fault") tally.finds.push({ number, what: outcome.what });
  else tally.taken.set(outcome.how, (tally.taken.get(outcome.how) ?? 0) + 1);
}

function temporaryFolder(surface: string): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), `cftokens-fuzz-${surface}-`));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { type Figure, percentile } from "./figures.ts";
import { serveTokens } from "./many-tokens.ts";
import { startInTerminal, type TimedProgram } from "./program-in-terminal.ts";

/** Key to frame, memory over many frames, and the idle process, with 10,000 tokens in the table. */
export async function* runningFigures(program: string): AsyncGenerator<Figure, void, undefined> {
  const home = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
  const heapFile = join(home, "heap");
  const { url, server } = await serveTokens(tokens);
  try {
    using running = startInTerminal([program], {
      HOME: home,
      XDG_DATA_HOME: home,
      CLOUDFLARE_API_TOKEN: "made-up-token-of-forty-characters-000000",
      CLOUDFLARE_BASE_URL: url,
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "heap-probe.ts")}`,
      HEAP_PROBE_FILE: heapFile,
    });
    await running.timeOf(`${tokens} tokens`);
    await settle(running);
    yield await keyFigure(running);
    yield await memoryFigure(running, heapFile);
    await settle(running);
    yield await idleFigure(running);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function keyFigure(running: TimedProgram): Promise<Figure> {
  const times: number[] = [];
  for (let press = 0; press < keys; press += 1) {
    running.mark();
    const start = performance.now();
    running.write(press % 20 === 19 ? "k" : "j");
    times.push((await running.timeOf(endOfFrame)) - start);
    // As fast as a keyboard repeats a held key.
    await wait(Math.max(0, 33 - (performance.now() - start)));
  }
  return {
    name: "key to frame, 10,000 tokens (p95)",
    ours: percentile(times, 0.95),
    peer: 16,
    peerName: "one frame at 60 Hz",
    unit: "ms",
    limit: 1,
  };
}

async function memoryFigure(running: TimedProgram, heapFile: string): Promise<Figure> {
  const heaps: number[] = [];
  for (let round = 0; round <= 5; round += 1) {
    const frames = round === 0 ? frameCount / 10 : frameCount / 5;
    for (let frame = 0; frame < frames; frame += 1) {
      running.mark();
      running.write(frame % 2 === 0 ? "j" : "k");
      await running.timeOf(endOfFrame);
    }
    heaps.push(await heapOf(running, heapFile, round));
  }
  return {
    name: "heap after 10,000 more frames",
    ours: (heaps.at(-1) ?? Number.NaN) / megabyte,
    peer: (heaps[0] ?? Number.NaN) / megabyte,
    peerName: "before them",
    unit: "MB",
    limit: 1.05,
  };
}

async function idleFigure(running: TimedProgram): Promise<Figure> {
  running.mark();
  const before = cpuTime(running.processId);
  await wait(idleMs);
  const used = cpuTime(running.processId) - before;
  if (running.written() > 0) throw new Error("the idle program wrote to the terminal");
  return {
    name: "processor time in 10 idle seconds",
    ours: used,
    peer: idleMs,
    peerName: "of",
    unit: "ms",
    limit: 0.005,
  };
}

// Until nothing more is drawn: risks and names may still come in after the tokens.
async function settle(running: TimedProgram): Promise<void> {
  for (let before = -1; before !== running.written();) {
    before = running.written();
    await wait(1000);
  }
}

async function heapOf(running: TimedProgram, file: string, round: number): Promise<number> {
  process.kill(running.processId, "SIGUSR2");
  for (;;) {
    await wait(50);
    const heap = readLines(file)[round];
    if (heap !== undefined) return Number(heap);
  }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").trim().split("\n");
  } catch {
    return [];
  }
}

// Linux counts in hundredths of a second, in the 14th and 15th field; the name before them may have
// blanks.
function cpuTime(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

const endOfFrame = "\u001B[?2026l";
const tokens = 10_000;
const keys = 300;
const frameCount = 10_000;
const idleMs = 10_000;
const megabyte = 1024 * 1024;

import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { countOf, defineBench, measureInTurn, percentile, roundsOf } from "@cftokens/workspace/bench";
import { program } from "../test/terminal.ts";
import { frame, ofFrame } from "./frame.ts";
import { serveTokens } from "./many-tokens.ts";
import { startInTerminal, type TimedProgram } from "./program-in-terminal.ts";

/** Key to frame, memory over many frames, and the idle process, with 10,000 tokens in the table. */
export const running = defineBench({
  figures: {
    "tui-key-to-frame": {
      what: "from a key to its frame, with 10,000 tokens (p95)",
      ...ofFrame,
      asked: { atMost: 0.5 },
    },
    "tui-heap": {
      what: "memory after 10,000 more frames",
      peer: "that before them",
      unit: "MB",
      asked: { atMost: 1.05 },
    },
    "tui-idle": {
      what: "processor time while nothing happens",
      peer: "the time that passes",
      unit: "ms",
      asked: { atMost: 0.005 },
    },
  },
  async *measure(wanted) {
    const home = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    const heapFile = join(home, "heap");
    const { url, server } = await serveTokens(tokens);
    try {
      using started = startInTerminal([program], {
        HOME: home,
        XDG_DATA_HOME: home,
        CLOUDFLARE_API_TOKEN: "made-up-token-of-forty-characters-000000",
        CLOUDFLARE_BASE_URL: url,
        NODE_OPTIONS: `--import=${join(import.meta.dirname, "heap-probe.ts")}`,
        HEAP_PROBE_FILE: heapFile,
      });
      await started.timeOf(`${tokens} tokens`);
      await settle(started);
      if (wanted.has("tui-key-to-frame")) {
        const { ours, peer } = await measureInTurn(rounds, {
          ours: async () => percentile(await timesOfKeys(started), 0.95),
          peer: () => frame,
        });
        yield roundsOf("tui-key-to-frame", ours, peer);
      }
      if (wanted.has("tui-heap")) {
        const [before, after] = await heapsOf(started, heapFile);
        yield countOf("tui-heap", after / megabyte, before / megabyte);
      }
      if (wanted.has("tui-idle")) {
        await settle(started);
        const { used, passed } = await idleTimes(started);
        yield roundsOf("tui-idle", used, passed);
      }
    } finally {
      server.closeAllConnections();
      server.close();
      rmSync(home, { recursive: true, force: true });
    }
  },
});

async function timesOfKeys(started: TimedProgram): Promise<readonly number[]> {
  const times: number[] = [];
  for (let press = 0; press < keysARound; press += 1) {
    started.mark();
    const start = performance.now();
    started.write(press % 20 === 19 ? "k" : "j");
    times.push((await started.timeOf(endOfFrame)) - start);
    // As fast as a keyboard repeats a held key.
    await wait(Math.max(0, 33 - (performance.now() - start)));
  }
  return times;
}

// In bytes, after a thousand frames and after 10,000 more.
async function heapsOf(started: TimedProgram, heapFile: string): Promise<readonly [number, number]> {
  await drawFrames(started, 1000);
  const before = await heapOf(started, heapFile, 0);
  await drawFrames(started, 10_000);
  return [before, await heapOf(started, heapFile, 1)];
}

async function drawFrames(started: TimedProgram, count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn += 1) {
    started.mark();
    started.write(drawn % 2 === 0 ? "j" : "k");
    await started.timeOf(endOfFrame);
  }
}

async function idleTimes(
  started: TimedProgram,
): Promise<{ readonly used: readonly number[]; readonly passed: readonly number[] }> {
  const [used, passed]: [number[], number[]] = [[], []];
  started.mark();
  for (let round = 0; round < rounds; round += 1) {
    const [start, before] = [performance.now(), cpuTime(started.processId)];
    await wait(idleMs);
    used.push(cpuTime(started.processId) - before);
    passed.push(performance.now() - start);
  }
  if (started.written() > 0) throw new Error("the idle program wrote to the terminal");
  return { used, passed };
}

// Until nothing more is drawn: risks and names may still come in after the tokens.
async function settle(started: TimedProgram): Promise<void> {
  for (let before = -1; before !== started.written();) {
    before = started.written();
    await wait(1000);
  }
}

async function heapOf(started: TimedProgram, file: string, round: number): Promise<number> {
  process.kill(started.processId, "SIGUSR2");
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

// Milliseconds of all threads: Linux counts what each has run in nanoseconds.
function cpuTime(processId: number): number {
  const tasks = globSync(`/proc/${processId}/task/*/schedstat`);
  return tasks.reduce((sum, file) => sum + Number(readFileSync(file, "utf8").split(" ")[0]), 0) / 1e6;
}

const endOfFrame = "\u001B[?2026l";
const tokens = 10_000;
const rounds = 8;
const keysARound = 40;
const idleMs = 2000;
const megabyte = 1024 * 1024;

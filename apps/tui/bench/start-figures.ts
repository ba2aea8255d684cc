import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { buildPeer } from "./build-peer.ts";
import { type Figure, percentile } from "./figures.ts";
import { startInTerminal } from "./program-in-terminal.ts";

/**
 * How long until the table of tokens is on the screen, beside an Ink program that prints one box.
 */
export async function firstFrameFigure(program: string): Promise<Figure> {
  const peer = await buildPeer();
  const dataHome = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
  const env = { HOME: dataHome, XDG_DATA_HOME: dataHome };
  try {
    // The world is planted, and the compiled code is kept, before anything is timed.
    await runOnce([program], env, "external-dns");
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(await timeToText([peer], env, "one box"));
      ours.push(await timeToText([program], env, "external-dns"));
    }
    return {
      name: "first useful frame (median)",
      ours: percentile(ours, 0.5),
      peer: percentile(theirs, 0.5),
      peerName: "an Ink box",
      unit: "ms",
      limit: 1.5,
    };
  } finally {
    rmSync(dataHome, { recursive: true, force: true });
  }
}

/** How long `--version` takes, beside Node doing nothing. */
export function versionFigure(program: string): Figure {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds * 2; round += 1) {
    theirs.push(timeToEnd(["-e", "0"]));
    ours.push(timeToEnd([program, "--version"]));
  }
  return {
    name: "--version (median)",
    ours: percentile(ours, 0.5),
    peer: percentile(theirs, 0.5),
    peerName: "bare node",
    unit: "ms",
    limit: 1.5,
  };
}

async function runOnce(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  text: string,
): Promise<void> {
  using program = startInTerminal(args, env);
  await program.timeOf(text);
  program.write("q");
  await program.ended;
}

async function timeToText(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  text: string,
): Promise<number> {
  const start = performance.now();
  using program = startInTerminal(args, env);
  return (await program.timeOf(text)) - start;
}

function timeToEnd(args: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, [...args], { stdio: "ignore" });
  return performance.now() - start;
}

const rounds = 15;

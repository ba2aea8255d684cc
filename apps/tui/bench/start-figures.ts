import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { defineBench, measureInTurn, roundsOf, timeOfProcess } from "@cftokens/workspace/bench";
import { program } from "../test/terminal.ts";
import { buildPeer } from "./build-peer.ts";
import { startInTerminal } from "./program-in-terminal.ts";

/** How long until the table of tokens is on the screen. */
export const firstFrame = defineBench({
  figures: {
    "tui-first-frame": {
      what: "from the start to the table of tokens",
      peer: "an Ink program that prints one box",
      unit: "ms",
      asked: { atMost: 1.4 },
    },
  },
  async *measure() {
    const peer = await buildPeer();
    const dataHome = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    const env = { HOME: dataHome, XDG_DATA_HOME: dataHome };
    try {
      // The world is planted, and the compiled code is kept, before anything is timed.
      await runOnce([program], env, "external-dns");
      const times = await measureInTurn(15, {
        ours: () => timeToText([program], env, "external-dns"),
        peer: () => timeToText([peer], env, "one box"),
      });
      yield roundsOf("tui-first-frame", times.ours, times.peer);
    } finally {
      rmSync(dataHome, { recursive: true, force: true });
    }
  },
});

/** How long `--version` takes. */
export const version = defineBench({
  figures: {
    "tui-version": { what: "cftokens --version", peer: "node -e 0", unit: "ms", asked: { atMost: 1.5 } },
  },
  async *measure() {
    const times = await measureInTurn(20, {
      ours: () => timeOfProcess([program, "--version"]),
      node: () => timeOfProcess(["-e", "0"]),
    });
    yield roundsOf("tui-version", times.ours, times.node);
  },
});

async function runOnce(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  text: string,
): Promise<void> {
  using started = startInTerminal(args, env);
  await started.timeOf(text);
  started.write("q");
  await started.ended;
}

async function timeToText(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  text: string,
): Promise<number> {
  const start = performance.now();
  using started = startInTerminal(args, env);
  return (await started.timeOf(text)) - start;
}

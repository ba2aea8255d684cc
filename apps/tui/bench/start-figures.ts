import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
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

/** How long what needs neither screens nor a target takes. */
export const bareStarts = defineBench({
  figures: {
    "tui-version": { what: "cftokens --version", peer: "node -e 0", unit: "ms", asked: { atMost: 1.5 } },
    "tui-help": { what: "cftokens --help", peer: "node -e 0", unit: "ms", asked: { atMost: 1.5 } },
  },
  async *measure() {
    const times = await measureInTurn(20, {
      version: () => timeOfProcess([program, "--version"]),
      help: () => timeOfProcess([program, "--help"]),
      node: () => timeOfProcess(["-e", "0"]),
    });
    yield roundsOf("tui-version", times.version, times.node);
    yield roundsOf("tui-help", times.help, times.node);
  },
});

/** How long it takes to list all tokens of an API on this machine, in 14 requests. */
export const listing = defineBench({
  figures: {
    "tui-list": {
      what: "cftokens list, of 24 tokens of every kind",
      peer: "node that fetches and prints the user's tokens",
      unit: "ms",
      asked: { atMost: 1.5 },
    },
  },
  async *measure() {
    const home = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    const server = spawn(process.execPath, [program, "emulator", "--port", "0", "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [line]: readonly unknown[] = await once(createInterface(server.stdout), "line");
      const { baseUrl, apiToken }: Readonly<Record<string, unknown>> = Object(JSON.parse(String(line)));
      const env = {
        HOME: home,
        CLOUDFLARE_API_BASE_URL: String(baseUrl),
        CLOUDFLARE_API_TOKEN: String(apiToken),
      };
      const times = await measureInTurn(15, {
        ours: () => timeOfProcess([program, "list"], env),
        peer: () => timeOfProcess(["-e", oneRequest], env),
      });
      yield roundsOf("tui-list", times.ours, times.peer);
    } finally {
      server.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true });
    }
  },
});

const oneRequest = `
  const { CLOUDFLARE_API_BASE_URL: api, CLOUDFLARE_API_TOKEN: token } = process.env;
  fetch(api + "/user/tokens", { headers: { authorization: "Bearer " + token } })
    .then((answer) => answer.text())
    .then((text) => console.log(text));`;

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

import { setTimeout } from "node:timers/promises";
import type { Environment } from "../src/environment.ts";
import { runCommand } from "../src/run-command.ts";
import { workspaceSpecFolder } from "../src/load-contract.ts";
import { remoteFetch } from "../src/target/remote-fetch.ts";
import type { Ended } from "./spawn-contract.ts";

/**
 * Runs `pnpm contract` to its end in this process, with what matters to a test set over the usual.
 */
export async function runInProcess(
  args: readonly string[],
  own: Pick<Environment, "env" | "home"> & Partial<Environment>,
): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  const code = await runCommand(args, {
    program: "pnpm contract",
    specFolder: workspaceSpecFolder(),
    print(text) {
      stdout += text;
    },
    remark(text) {
      stderr += text;
    },
    network: remoteFetch,
    now: () => new Date(),
    wait: async (milliseconds, signal) => await setTimeout(milliseconds, undefined, { signal }),
    onInterrupt: () => () => {},
    ...own,
  });
  return { code, stdout, stderr };
}

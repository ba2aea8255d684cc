import { homeFolder, useProxy } from "@cftokens/workbench/connection";
import { setTimeout } from "node:timers/promises";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { openOutput } from "./open-output.ts";
import { runCommand } from "./run-command.ts";
import { remoteFetch } from "./target/remote-fetch.ts";

const output = openOutput(process.stdout);
const remarks = openOutput(process.stderr);

const wrongProxy = await useProxy(process.env);
if (wrongProxy !== undefined) remarks.write(`contract: ${wrongProxy}.\n`);

const code = wrongProxy === undefined ? await run() : exitCodes.unusableInput;
process.exitCode = await output.close(code, remarks.write);

async function run(): Promise<ExitCode> {
  return runCommand(process.argv.slice(2), {
    env: process.env,
    home: homeFolder(),
    print: output.write,
    remark: remarks.write,
    network: remoteFetch,
    now: () => new Date(),
    wait: async (milliseconds, signal) => await setTimeout(milliseconds, undefined, { signal }),
    onInterrupt(listener) {
      // SIGHUP: the terminal was closed.
      const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
      for (const signal of signals) process.once(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  });
}

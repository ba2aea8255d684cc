import { homeFolder } from "@cftokens/workbench/connection";
import { setTimeout } from "node:timers/promises";
import { openOutput } from "./open-output.ts";
import { runCommand } from "./run-command.ts";
import { remoteFetch } from "./target/remote-fetch.ts";

const output = openOutput(process.stdout);
const remarks = openOutput(process.stderr);

const code = await runCommand(process.argv.slice(2), {
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
process.exitCode = await output.close(code, remarks.write);

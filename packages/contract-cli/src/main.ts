import { homeFolder } from "@cftokens/workbench/connection";
import { setTimeout } from "node:timers/promises";
import { runCommand } from "./run-command.ts";
import { remoteFetch } from "./target/remote-fetch.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  home: homeFolder(),
  print: (text) => process.stdout.write(text),
  remark: (text) => process.stderr.write(text),
  network: remoteFetch,
  now: () => new Date(),
  wait: setTimeout,
  onInterrupt(listener) {
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.once(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
});

import { setTimeout } from "node:timers/promises";
import { homeFolder, useProxy } from "@cftokens/workbench/connection";
import type { Environment } from "./environment.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { openOutput } from "./open-output.ts";
import { runCommand } from "./run-command.ts";
import { remoteFetch } from "./target/remote-fetch.ts";

/** Runs the command in this process. Gives back the exit code. */
export async function openContract(
  args: readonly string[],
  { program, specFolder }: Pick<Environment, "program" | "specFolder">,
): Promise<ExitCode> {
  const output = openOutput(process.stdout);
  const remarks = openOutput(process.stderr);
  const wrongProxy = await useProxy(process.env);
  if (wrongProxy !== undefined) remarks.write(`contract: ${wrongProxy}.\n`);
  const code =
    wrongProxy === undefined
      ? await runCommand(args, {
          program,
          specFolder,
          env: process.env,
          home: homeFolder(),
          print: output.write,
          remark: remarks.write,
          network: remoteFetch,
          now: () => new Date(),
          wait: async (milliseconds, signal) => await setTimeout(milliseconds, undefined, { signal }),
          onInterrupt,
        })
      : exitCodes.unusableInput;
  return await output.close(code, remarks.write);
}

function onInterrupt(listener: () => void): () => void {
  // SIGHUP: the terminal was closed.
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}

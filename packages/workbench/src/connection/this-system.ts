import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { text } from "node:stream/consumers";
import type { System } from "./open-profile.ts";
import type { ProgramOutcome } from "./read-credential.ts";

/** The system that this program runs on. */
export function thisSystem(): System {
  return { env: process.env, platform: process.platform, home: homedir(), runProgram };
}

// The program may ask on the terminal. It is ended after a minute.
async function runProgram(program: string, args: readonly string[]): Promise<ProgramOutcome> {
  const ended = Promise.withResolvers<ProgramOutcome>();
  const child = spawn(program, args, { stdio: ["inherit", "pipe", "inherit"], timeout: longestRun });
  child.once("error", () => ended.resolve({ kind: "not-found" }));
  const output = text(child.stdout).catch(() => "");
  child.once("close", (exitCode) => {
    void output.then((printed) =>
      ended.resolve(exitCode === null ? { kind: "timed-out" } : { kind: "ended", exitCode, output: printed }),
    );
  });
  return ended.promise;
}

const longestRun = 60_000;

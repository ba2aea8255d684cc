import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { ProgramOutcome } from "./read-credential.ts";

/** Runs a program without a shell. It may ask on the terminal; it is ended after a minute. */
export async function runProgram(program: string, args: readonly string[]): Promise<ProgramOutcome> {
  const ended = Promise.withResolvers<ProgramOutcome>();
  const child = spawn(program, args, { stdio: ["inherit", "pipe", "inherit"], timeout: LONGEST_MS });
  child.once("error", () => ended.resolve({ kind: "not-found" }));
  const output = text(child.stdout).catch(() => "");
  child.once("close", (exitCode) => {
    void output.then((printed) =>
      ended.resolve(exitCode === null ? { kind: "timed-out" } : { kind: "ended", exitCode, output: printed }),
    );
  });
  return ended.promise;
}

const LONGEST_MS = 60_000;

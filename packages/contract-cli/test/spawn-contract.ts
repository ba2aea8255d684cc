import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { bundleProgram } from "@cftokens/workspace/bundle-program";

/** `pnpm contract` as a file to start. */
export const program = await bundleProgram(join(import.meta.dirname, ".."));

/** What the command said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface SpawnOptions {
  /** A file that gets standard output in place of the test. */
  readonly stdout?: string;
  /** All that the command's environment holds, beside what a process needs to start. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `pnpm contract` with arguments, in an environment without credentials. */
export function spawnContract(args: readonly string[], { env = {}, stdout }: SpawnOptions = {}): Running {
  const output = stdout === undefined ? "pipe" : openSync(stdout, "a");
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"], ...env },
    stdio: ["ignore", output, "pipe"],
  });
  if (typeof output === "number") closeSync(output);
  const ended = Promise.all([readAll(child.stdout), readAll(child.stderr), once(child, "close")]).then(
    ([said, remarks]) => ({ code: child.exitCode, stdout: said, stderr: remarks }),
  );
  return { child, ended };
}

/** Runs `pnpm contract` to its end. */
export async function runToEnd(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return spawnContract(args, options).ended;
}

// The text of a stream; what a test has closed has none.
async function readAll(stream: Readable | null): Promise<string> {
  return stream === null || stream.destroyed ? "" : await text(stream);
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const main = join(import.meta.dirname, "../src/main.ts");

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
  /** All that the command's environment holds, beside what a process needs to start. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `pnpm contract` with arguments, in an environment without credentials. */
export function spawnContract(args: readonly string[], { env = {} }: SpawnOptions = {}): Running {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env["PATH"], ...env } });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]).then(
    ([stdout, stderr]) => ({ code: child.exitCode, stdout, stderr }),
  );
  return { child, ended };
}

/** Runs `pnpm contract` to its end. */
export async function runToEnd(args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return spawnContract(args, options).ended;
}

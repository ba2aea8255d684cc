import { spawn, spawnSync } from "node:child_process";
import type { OwnCommand } from "./own-command.ts";
import { type ChildTimes, followChild, usualTimes } from "./follow-child.ts";

/** What came of a command. */
export interface CommandEnd {
  /** Why it failed, such as "exit code 1"; undefined when it did not. */
  readonly failure: string | undefined;
  /** The end of what it printed, on both of its outputs. */
  readonly printed: string;
}

/** Runs the user's own commands beside the screens, one at a time. */
export interface CommandRunner {
  /** `environment` is added to that of this program. */
  readonly run: (command: OwnCommand, environment: Environment) => Promise<CommandEnd>;
  /** Asks the command and everything that it started to end, and ends what is still there later. */
  readonly stop: () => void;
}

type Environment = Readonly<Record<string, string>>;

/** A runner of commands that get no input and no terminal. */
export function createCommandRunner(times: ChildTimes = usualTimes): CommandRunner {
  let stop: (() => void) | undefined;
  return {
    async run({ words: [program = "", ...args] }, environment) {
      const child = spawn(program, args, {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, ...environment },
        // A group of its own, so that it can be ended as a whole.
        detached: process.platform !== "win32",
      });
      const followed = followChild(child, longestOutput, times);
      ({ stop } = followed);
      const end = await followed.ended;
      stop = undefined;
      const failure = end.error === undefined ? whyFailed(end.code, end.signal) : whyNotStarted(end.error);
      return { failure, printed: end.printed };
    },
    stop: () => stop?.(),
  };
}

/** Runs a command that has the terminal meanwhile. Gives back why it failed. */
export function runInTerminal(
  { words: [program = "", ...args] }: OwnCommand,
  environment: Environment,
): string | undefined {
  const { status, signal, error } = spawnSync(program, args, {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return error === undefined ? whyFailed(status, signal) : whyNotStarted(error);
}

function whyNotStarted(error: Error): string {
  const code = "code" in error ? String(error.code) : error.message;
  if (code === "ENOENT") return "there is no such program";
  return code === "EACCES" || code === "EPERM" ? "it may not be run" : `it cannot be started (${code})`;
}

function whyFailed(code: number | null, signal: string | null): string | undefined {
  if (code === 0) return undefined;
  return code === null ? `stopped (${signal ?? "a signal"})` : `exit code ${code}`;
}

const longestOutput = 64 * 1024;

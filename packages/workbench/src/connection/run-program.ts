import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import type { ProgramOutcome } from "./read-credential.ts";

/** How long a program may take, in milliseconds. */
export interface ProgramTimes {
  /** Until it is over, one way or the other. */
  readonly longest: number;
  /** Between the request to end (SIGTERM) and the end (SIGKILL), within `longest`. */
  readonly grace: number;
  /** For what a program that ended has printed, while a child of it holds its output. */
  readonly drain: number;
}

/** The bytes that a program may print: a credential is one line. */
export const mostPrinted = 64 * 1024;

/**
 * Runs a program without a shell, and reads what it prints. It may ask on the terminal, so it stays
 * in this session. One that takes too long or prints too much is ended with everything that it
 * started, and so is one that a signal to this process finds at work; the signal ends this process
 * then. What it left running when it ended by itself, such as an agent, runs on.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  times: ProgramTimes = usualTimes,
): Promise<ProgramOutcome> {
  const child = start(program, args);
  if (!("stdout" in child)) return child;
  const { promise, resolve } = Promise.withResolvers<ProgramOutcome>();
  const printed: Buffer[] = [];
  let size = 0;
  let ended: ProgramOutcome | undefined;
  const told = new Set<number>();
  const end = (outcome: ProgramOutcome, signal: NodeJS.Signals): void => {
    ended ??= outcome;
    for (const id of treeOf(child.pid)) told.add(id);
    tell(told, signal);
  };
  const timers = [
    setTimeout(() => end({ kind: "timed-out" }, "SIGTERM"), times.longest - times.grace),
    setTimeout(() => {
      end({ kind: "timed-out" }, "SIGKILL");
      resolve({ kind: "timed-out" });
    }, times.longest),
  ];
  let interruption: NodeJS.Signals | undefined;
  const interrupt = (signal: NodeJS.Signals): void => {
    if (interruption !== undefined) return;
    interruption = signal;
    end({ kind: "killed", signal }, "SIGTERM");
    timers.push(setTimeout(() => resolve({ kind: "killed", signal }), times.grace));
  };
  for (const signal of endingSignals) process.on(signal, interrupt);
  child.stdout.on("data", (bytes: Buffer) => {
    size += bytes.length;
    if (size <= mostPrinted) printed.push(bytes);
    else end({ kind: "too-much" }, "SIGKILL");
  });
  child.stdout.on("error", () => undefined);
  child.on("error", (error) => resolve(notStarted(error)));
  child.on("exit", (exitCode, signal) => {
    const settle = (): void => {
      const output = Buffer.concat(printed).toString("utf8");
      resolve(
        ended ??
          (exitCode === null
            ? { kind: "killed", signal: signal ?? "a signal" }
            : { kind: "ended", exitCode, output }),
      );
    };
    child.once("close", settle);
    timers.push(setTimeout(settle, times.drain));
  });
  try {
    return await promise;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    for (const signal of endingSignals) process.off(signal, interrupt);
    // What did not listen to the request.
    if (ended !== undefined) tell(told, "SIGKILL");
    if (interruption !== undefined) process.kill(process.pid, interruption);
    // What still holds the output must not keep this process alive.
    child.stdout.destroy();
    child.unref();
  }
}

type Child = ChildProcessByStdio<null, Readable, null>;

function start(program: string, args: readonly string[]): Child | ProgramOutcome {
  try {
    return spawn(program, args, { stdio: ["inherit", "pipe", "inherit"] });
  } catch (error) {
    return notStarted(error);
  }
}

function notStarted(error: unknown): ProgramOutcome {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  if (code === "ENOENT") return { kind: "not-found" };
  return code === "EACCES" || code === "EPERM" ? { kind: "not-allowed" } : { kind: "not-started", code };
}

// A process and those below it. All are found before one is told: one that ended would hide those
// below it.
function treeOf(root: number | undefined): readonly number[] {
  if (root === undefined) return [];
  const children = Map.groupBy(listProcesses(), ({ parent }) => parent);
  const tree = [root];
  for (const id of tree) tree.push(...(children.get(id) ?? []).map((process) => process.id));
  return tree;
}

function tell(ids: Iterable<number>, signal: NodeJS.Signals): void {
  for (const id of ids)
    try {
      process.kill(id, signal);
    } catch {
      // It has ended by itself.
    }
}

interface Process {
  readonly id: number;
  readonly parent: number;
}

function listProcesses(): readonly Process[] {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-A", "-o", "pid=", "-o", "ppid="], { encoding: "utf8" });
    return Array.from(stdout.matchAll(/^ *(\d+) +(\d+) *$/gmu), ([, id, parent]) => ({
      id: Number(id),
      parent: Number(parent),
    }));
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      // The name of the program is in parentheses and may have some of its own.
      const parent = /\) \S (\d+)/u.exec(readStat(name))?.[1];
      return parent === undefined ? [] : [{ id: Number(name), parent: Number(parent) }];
    });
}

function readStat(id: string): string {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")"));
  } catch {
    return "";
  }
}

const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const usualTimes: ProgramTimes = { longest: 60_000, grace: 2000, drain: 1000 };

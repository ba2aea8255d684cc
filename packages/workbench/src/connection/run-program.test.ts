import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mostPrinted, runProgram } from "./run-program.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "program-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const short = { longest: 1500, grace: 500, drain: 300 };
const never = 3_600_000;

// Runs a line of a shell in which $1 is a folder of its own.
async function shell(line: string, times = short) {
  return runProgram("sh", ["-c", line, "sh", folder], times);
}

function isAlive(file: string): boolean {
  const id = readFileSync(join(folder, file), "utf8").trim();
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", id], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}

// A timer that is left behind would keep the whole program waiting.
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

describe("a program", () => {
  it("gives what it prints and its exit code, without a shell between", async () => {
    const script = "process.stdout.write(process.argv[1]); process.exitCode = 3";
    expect(await runProgram(process.execPath, ["-e", script, "$HOME; `id`"])).toEqual({
      kind: "ended",
      exitCode: 3,
      output: "$HOME; `id`",
    });
  });

  it("that is not there is told at once, and nothing is waited for", async () => {
    const before = timers();
    expect(await runProgram("no-such-program-anywhere", [])).toEqual({ kind: "not-found" });
    expect(timers()).toBe(before);
  });

  it("that may not be run is told as that", async () => {
    const file = join(folder, "program");
    writeFileSync(file, "#!/bin/sh\n");
    chmodSync(file, 0o600);
    expect(await runProgram(file, [])).toEqual({ kind: "not-allowed" });
  });

  it.each([
    ["a\0b", []],
    ["echo", ["a\0b"]],
  ])("with a NUL character in its words is not started: %j", async (program, args) => {
    expect(await runProgram(program, args)).toMatchObject({ kind: "not-started" });
  });

  it("that takes too long is asked to end", async () => {
    const outcome = await shell(`trap 'touch "$1/asked"; exit' TERM; while :; do sleep 0.05; done`);
    expect(outcome).toEqual({ kind: "timed-out" });
    expect(readFileSync(join(folder, "asked"), "utf8")).toBe("");
  });

  it("that does not listen is ended, with everything that it started", async () => {
    const line = `trap '' TERM; (trap '' TERM; sleep 90) & echo $! > "$1/child"; echo $$ > "$1/own"; while :; do sleep 90; done`;
    expect(await shell(line)).toEqual({ kind: "timed-out" });
    await expect.poll(() => [isAlive("own"), isAlive("child")]).toEqual([false, false]);
  });

  it("is ended with its children though it alone listens", async () => {
    const line = `(trap '' TERM; sleep 90) & echo $! > "$1/child"; while :; do sleep 0.05; done`;
    expect(await shell(line)).toEqual({ kind: "timed-out" });
    await expect.poll(() => isAlive("child")).toBe(false);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("is ended by %s, with this process", async (signal) => {
    const line = `(trap '' TERM; sleep 90) & echo $! > "$1/child"; echo $$ > "$1/own"; while :; do sleep 0.05; done`;
    const script = `
      const { runProgram } = await import(${JSON.stringify(new URL("run-program.ts", import.meta.url).href)});
      await runProgram("sh", ["-c", ${JSON.stringify(line)}, "sh", ${JSON.stringify(folder)}]);`;
    const own = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    own.on("exit", (_, by) => resolve(by));
    await expect.poll(() => existsSync(join(folder, "own")), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => isAlive("own")).toBe(true);
    own.kill(signal);
    expect(await promise).toBe(signal);
    await expect.poll(() => [isAlive("own"), isAlive("child")]).toEqual([false, false]);
  });

  it("does not hold when a child of it keeps its output open, which runs on", async () => {
    const outcome = await shell(`sleep 30 & echo $! > "$1/child"; echo made-up`, {
      ...short,
      longest: never,
    });
    expect(outcome).toEqual({ kind: "ended", exitCode: 0, output: "made-up\n" });
    expect(isAlive("child")).toBe(true);
    process.kill(Number(readFileSync(join(folder, "child"), "utf8")));
  });

  it("that prints without end is ended", async () => {
    expect(await runProgram("yes", [], { ...short, longest: never })).toEqual({ kind: "too-much" });
    expect(mostPrinted).toBe(65_536);
  });

  it("that a signal ended is told as that", async () => {
    expect(await shell("kill -KILL $$")).toEqual({ kind: "killed", signal: "SIGKILL" });
  });
});

import type { ChildProcess } from "node:child_process";

/**
 * Ends a program, and everything that it started, where it was started as a group of its own
 * (`detached`).
 */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || process.platform === "win32") return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

import { spawn } from "node:child_process";
import { type ChildTimes, followChild, usualTimes } from "../commands/follow-child.ts";
import { safeText } from "../text/safe-text.ts";
import type { Delivery } from "./delivery.ts";

/**
 * Hands secrets to commands. One command runs at a time; `stop` asks it and everything that it
 * started to end, and ends what is still there after `grace` milliseconds.
 */
export interface SecretPipe {
  readonly run: (value: string, command: string) => Promise<Delivery>;
  readonly stop: () => void;
}

/**
 * A pipe to commands as they are typed at a shell's prompt. The secret is on the command's standard
 * input and nowhere else: not in its arguments, not in its environment. What the command prints is
 * read for its last line, without the secret. What it left running does not hold the answer.
 */
export function createSecretPipe(times: ChildTimes = usualTimes): SecretPipe {
  let stop: (() => void) | undefined;
  return {
    async run(value, command) {
      const child = spawn(command, {
        shell: true,
        stdio: ["pipe", "pipe", "pipe"],
        // A group of its own, so that it can be ended as a whole.
        detached: process.platform !== "win32",
      });
      const followed = followChild(child, longestOutput, times);
      ({ stop } = followed);
      // A command that ends without reading is judged by its exit code.
      child.stdin.on("error", () => undefined);
      child.stdin.end(value);
      const end = await followed.ended;
      return end.error === undefined
        ? outcome(command, { ...end, value })
        : failed(command, end.error.message);
    },
    stop: () => stop?.(),
  };
}

function outcome(
  command: string,
  {
    code,
    signal,
    printed,
    value,
  }: { code: number | null; signal: string | null; printed: string; value: string },
): Delivery {
  const lines = printed.replaceAll(value, "[secret]").trim().split("\n");
  const last = lines[lines.length - 1]?.trim() ?? "";
  const said = last === "" ? "" : `: ${last}`;
  if (code === 0) return { ok: true, news: safeText(`Handed to ${nameOf(command)}${said}`) };
  return failed(command, signal === null ? `exit code ${String(code)}${said}` : `stopped (${signal})`);
}

function failed(command: string, reason: string): Delivery {
  return { ok: false, reason: safeText(`${nameOf(command)} did not take it: ${reason}`) };
}

function nameOf(command: string): string {
  return command.trim().split(/\s+/u).slice(0, 3).join(" ");
}

const longestOutput = 10_000;

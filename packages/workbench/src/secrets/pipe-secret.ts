import { spawn } from "node:child_process";
import { endGroup } from "../commands/end-group.ts";
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
export function createSecretPipe({ grace, drain }: PipeTimes = usualTimes): SecretPipe {
  let stop: (() => void) | undefined;
  return {
    async run(value, command) {
      const ended = Promise.withResolvers<Delivery>();
      const child = spawn(command, {
        shell: true,
        stdio: ["pipe", "pipe", "pipe"],
        // A group of its own, so that it can be ended as a whole.
        detached: process.platform !== "win32",
      });
      let printed = "";
      const read = (text: Buffer): void => {
        printed = (printed + text.toString("utf8")).slice(-longestOutput);
      };
      stop = () => {
        endGroup(child, "SIGTERM");
        setTimeout(() => endGroup(child, "SIGKILL"), grace).unref();
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.on("error", (error) => ended.resolve(failed(command, error.message)));
      child.on("exit", (code, signal) => {
        const settle = (): void => ended.resolve(outcome(command, { code, signal, printed, value }));
        child.once("close", settle);
        setTimeout(settle, drain).unref();
      });
      // A command that ends without reading is judged by its exit code.
      child.stdin.on("error", () => undefined);
      child.stdin.end(value);
      return ended.promise;
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

// How long is waited, in milliseconds.
interface PipeTimes {
  /** Between the request to end and the end. */
  readonly grace: number;
  /** For what a command that ended has printed, while a child of it holds its output. */
  readonly drain: number;
}

const usualTimes: PipeTimes = { grace: 2000, drain: 1000 };
const longestOutput = 10_000;

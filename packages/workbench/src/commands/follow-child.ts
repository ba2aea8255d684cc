import type { ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { endGroup } from "./end-group.ts";

/** How long is waited, in milliseconds. */
export interface ChildTimes {
  /** Between the request to end and the end. */
  readonly grace: number;
  /** For what a command that ended has printed, while a child of it holds its output. */
  readonly drain: number;
}

/** How long is waited, if nobody says otherwise. */
export const usualTimes: ChildTimes = { grace: 2000, drain: 1000 };

/** How a command ended, or why it was not started. */
export type ChildEnd =
  | { readonly error: Error; readonly printed: string }
  | {
      readonly error: undefined;
      readonly code: number | null;
      readonly signal: NodeJS.Signals | null;
      /** The end of what it printed, on both of its outputs. */
      readonly printed: string;
    };

/** A command that runs, in a group of its own. */
export interface FollowedChild {
  readonly ended: Promise<ChildEnd>;
  /** Asks it and everything that it started to end, and ends what is still there later. */
  readonly stop: () => void;
}

/** Reads what a command prints, up to its last `longest` characters, and waits for its end. */
export function followChild(
  child: ChildProcess & { readonly stdout: Readable; readonly stderr: Readable },
  longest: number,
  { grace, drain }: ChildTimes,
): FollowedChild {
  const ended = Promise.withResolvers<ChildEnd>();
  let printed = "";
  const read = (text: Buffer): void => {
    printed = (printed + text.toString("utf8")).slice(-longest);
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  child.on("error", (error) => ended.resolve({ error, printed }));
  child.on("exit", (code, signal) => {
    const settle = (): void => ended.resolve({ error: undefined, code, signal, printed });
    child.once("close", settle);
    setTimeout(settle, drain).unref();
  });
  return {
    ended: ended.promise,
    stop() {
      endGroup(child, "SIGTERM");
      setTimeout(() => endGroup(child, "SIGKILL"), grace).unref();
    },
  };
}

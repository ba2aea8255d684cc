import { performance } from "node:perf_hooks";
import { type IPty, spawn } from "@lydell/node-pty";

/** A program in a pseudo-terminal whose output is timed. */
export interface TimedProgram extends Disposable {
  readonly processId: number;
  readonly write: (text: string) => void;
  /**
   * Waits until what was written since `mark` holds the text; gives the time of the piece that
   * completed it, in milliseconds.
   */
  readonly timeOf: (text: string) => Promise<number>;
  /** Forgets what was written so far. */
  readonly mark: () => void;
  /** Settles when the program has ended. */
  readonly ended: Promise<void>;
  /** Bytes written since `mark`. */
  readonly written: () => number;
}

/** Starts a program under Node in a pseudo-terminal of 120 columns and 40 rows. */
export function startInTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): TimedProgram {
  const child: IPty = spawn(process.execPath, [...args], {
    cols: 120,
    rows: 40,
    env: { PATH: process.env["PATH"] ?? "", TERM: "xterm-256color", ...env },
  });
  const ended = Promise.withResolvers<void>();
  child.onExit(() => ended.resolve());
  let output = "";
  let waiting: { readonly text: string; readonly found: (time: number) => void } | undefined;
  child.onData((data) => {
    output += data;
    if (waiting !== undefined && output.includes(waiting.text)) {
      waiting.found(performance.now());
      waiting = undefined;
    }
  });
  return {
    processId: child.pid,
    write: (text) => child.write(text),
    async timeOf(text) {
      if (output.includes(text)) return performance.now();
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const deadline = setTimeout(
        () => reject(new Error(`${text} did not come:\n${output.slice(-2000)}`)),
        deadlineMs,
      );
      waiting = { text, found: resolve };
      return promise.finally(() => clearTimeout(deadline));
    },
    mark() {
      output = "";
    },
    ended: ended.promise,
    written: () => output.length,
    [Symbol.dispose]: () => child.kill("SIGKILL"),
  };
}

const deadlineMs = 180_000;

import { closeSync, constants, fstatSync, openSync, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/**
 * Standard output where it is a pipe, opened once more so that a write to it never blocks the
 * process, as a write to a full pipe otherwise does. "no-reader" when it is a named pipe that
 * nobody has open for reading (of a pipe without a name, only a write tells that); undefined when
 * it is no pipe, or the system has no `/proc`.
 */
export function openStdoutPipe(): number | "no-reader" | undefined {
  if (!fstatSync(stdout).isFIFO()) return undefined;
  try {
    // oxlint-disable-next-line no-bitwise -- flags of a system call
    return openSync(`/proc/self/fd/${stdout}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    return codeOf(error) === "ENXIO" ? "no-reader" : undefined;
  }
}

/**
 * Writes a text to a pipe and closes it. A full pipe is waited for until it takes the rest, or the
 * signal is aborted. Gives back the code of the error; undefined when all of it went out.
 */
export async function writePipe(
  pipe: number,
  text: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) {
      const written = writeSome(pipe, rest);
      if (typeof written === "string") return written;
      rest = rest.subarray(written);
      if (written > 0) continue;
      if (signal.aborted) return "EAGAIN";
      await setTimeout(betweenTries, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  } finally {
    closeSync(pipe);
  }
}

// The count of bytes that were taken, or the code of an error.
function writeSome(pipe: number, bytes: Buffer): number | string {
  try {
    return writeSync(pipe, bytes);
  } catch (error) {
    const code = codeOf(error);
    return code === "EAGAIN" ? 0 : code;
  }
}

/** The code that the system gives an error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}

const stdout = 1;
// Milliseconds.
const betweenTries = 20;

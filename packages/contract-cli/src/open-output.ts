import type { Writable } from "node:stream";
import { exitCodes, type ExitCode } from "./exit-codes.ts";

/** A stream of the process that may be closed or full before all is written. */
export interface Output {
  readonly write: (text: string) => void;
  /**
   * Waits until all is written, and returns the exit code. Whoever closed a pipe has read what they
   * wanted, as `head` does; what could not be written for another reason is told, and a verdict
   * that nobody got is none.
   */
  readonly close: (code: ExitCode, remark: (text: string) => void) => Promise<ExitCode>;
}

/** Opens a stream so that its errors end nothing. */
export function openOutput(stream: Writable): Output {
  let problem: string | undefined;
  stream.on("error", (error) => {
    const code = "code" in error ? String(error.code) : error.message;
    if (code !== "EPIPE") problem ??= code;
  });
  return {
    write(text) {
      if (!stream.destroyed) stream.write(text);
    },
    async close(code, remark) {
      if (!stream.destroyed) await new Promise<void>((resolve) => stream.write("", () => resolve()));
      if (problem === undefined) return code;
      remark(
        `contract: standard output cannot be written: ${problem}. Give it a place, or ask for a --report.\n`,
      );
      return code === exitCodes.clean || code === exitCodes.findings ? exitCodes.unusableInput : code;
    },
  };
}

import type { Fetch } from "@cftokens/openapi";

/**
 * What a command reads and does outside of itself. The program hands in the process; a test, its
 * own.
 */
export interface Environment {
  /** What the user calls the command, such as `pnpm contract`. */
  readonly program: string;
  /** The folder of the documents that are read where none are named. */
  readonly specFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home: string;
  /** Writes the result, to standard output. */
  readonly print: (text: string) => void;
  /** Writes progress and errors for people, to standard error. */
  readonly remark: (text: string) => void;
  /** Throws a CommandError when a host cannot be reached. */
  readonly network: Fetch;
  readonly now: () => Date;
  /** Waits; ends with an error when the signal is aborted. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /**
   * Calls the listener when the user interrupts; returns a function that takes the listener back.
   */
  readonly onInterrupt: (listener: () => void) => () => void;
}

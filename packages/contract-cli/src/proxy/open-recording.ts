import { appendFileSync, closeSync, fstatSync, ftruncateSync } from "node:fs";
import { type Exchange, toExchangeLine } from "@cftokens/contract";
import type { Environment } from "../environment.ts";
import { openToAppend } from "../text-file.ts";

/** A recording that grows with the traffic. */
export interface Recording {
  /**
   * Appends an exchange, unless a body of it was left unread. What cannot be written is counted,
   * and told the first time.
   */
  readonly add: (exchange: Exchange) => void;
  /** How much could not be written and why, in one line; undefined when nothing is missing. */
  readonly describeLost: () => string | undefined;
  readonly close: () => void;
}

/**
 * Opens a recording to append to. It creates the file at once, so that a wrong name fails before
 * any traffic. Throws a CommandError that names the file.
 */
export function openRecording(file: string, { remark }: Pick<Environment, "remark">): Recording {
  const descriptor = openToAppend(file);
  let [lost, reason] = [0, ""];
  return {
    add(exchange) {
      const isWhole = exchange.request.body.kind !== "unread" && exchange.response.body.kind !== "unread";
      if (!isWhole) return;
      const problem = append(descriptor, toExchangeLine(exchange));
      if (problem === undefined) return;
      if (lost === 0) remark(`${file} cannot be written: ${problem}. The traffic goes on without it.\n`);
      [lost, reason] = [lost + 1, problem];
    },
    describeLost() {
      if (lost === 0) return undefined;
      const what = lost === 1 ? "1 exchange is" : `${lost} exchanges are`;
      return `${what} not in ${file}, which could not be written: ${reason}.`;
    },
    close: () => closeSync(descriptor),
  };
}

// Appends a line as a whole or not at all; returns why not.
function append(descriptor: number, line: string): string | undefined {
  const { size } = fstatSync(descriptor);
  try {
    appendFileSync(descriptor, line);
    return undefined;
  } catch (error) {
    takeBack(descriptor, size);
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

// Cuts off a line that was begun. A pipe or a device has no length to go back to.
function takeBack(descriptor: number, size: number): void {
  try {
    ftruncateSync(descriptor, size);
  } catch {
    // There is nothing to take back.
  }
}

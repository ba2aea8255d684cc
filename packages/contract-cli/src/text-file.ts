import { openSync, readFileSync, writeFileSync } from "node:fs";
import { type CommandError, usageError } from "./command-error.ts";

/**
 * Reads a file, without a mark of the byte order at its start. Throws a CommandError that names the
 * file when it cannot be read.
 */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  } catch (error) {
    throw failedFile(`${file} cannot be read`, error);
  }
}

/**
 * Writes a text to a file, which is its owner's alone where it is new. Throws a CommandError that
 * names the file when it cannot be written.
 */
export function writeTextFile(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw failedFile(`${file} cannot be written`, error);
  }
}

/**
 * Opens a file to append to, which is its owner's alone where it is new; returns its descriptor.
 * Throws a CommandError that names the file when it cannot be opened.
 */
export function openToAppend(file: string): number {
  try {
    return openSync(file, "a", 0o600);
  } catch (error) {
    throw failedFile(`${file} cannot be written`, error);
  }
}

/** The error of a file that cannot be used. */
export function failedFile(problem: string, error: unknown): CommandError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return usageError(`${problem}: ${code}.`, { cause: error });
}

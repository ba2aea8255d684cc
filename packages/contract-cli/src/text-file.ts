import { readFileSync, writeFileSync } from "node:fs";
import { Complaint } from "./complaint.ts";
import { exitCodes } from "./exit-codes.ts";

/** The text of a file. Throws a Complaint that names it when it cannot be read. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw complain(`${file} cannot be read`, error);
  }
}

/** Writes a text to a file, or appends it (`a`). Throws a Complaint that names the file when it cannot be written. */
export function writeTextFile(file: string, text: string, flag: "w" | "a" = "w"): void {
  try {
    writeFileSync(file, text, { flag });
  } catch (error) {
    throw complain(`${file} cannot be written`, error);
  }
}

function complain(problem: string, error: unknown): Complaint {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new Complaint(exitCodes.unusableInput, `${problem}: ${code}.`, { cause: error });
}

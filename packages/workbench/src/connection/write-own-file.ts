import { renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./own-folder.ts";

/**
 * Writes a file of the program's own whole or not at all, for the user alone (0600), and makes its
 * folder. Throws the system's error.
 */
export function writeOwnFile(file: string, text: string): void {
  const draft = `${file}.new`;
  makeFolder(dirname(file));
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

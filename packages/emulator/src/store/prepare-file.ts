import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { EmulatorDatabaseError } from "./emulator-database-error.ts";

/**
 * Makes the file of a database that is not there yet, for its owner alone (0600, in folders of
 * 0700), and returns its absolute path, without links. SQLite gives its journals the mode of the
 * file. Throws EmulatorDatabaseError for a name that SQLite would not take for a file's, and for
 * what is no regular file; the system's error when it cannot be made.
 */
export function prepareFile(file: string): string {
  if (file === "" || file.startsWith("file:")) {
    throw new EmulatorDatabaseError(
      file,
      file === "" ? "has no name" : "is a URI of SQLite, which may keep nothing",
      "Give the path of a file, or none to forget everything at the end.",
    );
  }
  const path = resolve(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === false) {
    throw new EmulatorDatabaseError(file, "is no regular file", "Name another one.");
  }
  if (found === undefined) {
    makeFolder(dirname(path));
    closeSync(openSync(path, "wx", ownerOnly));
  }
  // SQLite would take a file that may not be written for a full disk.
  accessSync(path, constants.R_OK | constants.W_OK);
  return realpathSync(path);
}

/** Takes a database and its journal from others, whatever mode an earlier program gave them. */
export function closeToOthers(path: string): void {
  for (const file of [path, `${path}-wal`]) {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? ownerOnly;
    if ((mode & forOthers) !== 0) chmodSync(file, ownerOnly);
  }
}

const ownerOnly = 0o600;
const forOthers = 0o077;

// Folder by folder: the recursive `mkdirSync` of Node never ends where nothing can be made, as
// below /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { inMemory } from "./open-database.ts";

/**
 * Makes a test of whether an open database is still where it was opened, and whole, its journal
 * too. A file that is deleted or replaced stays open and takes writes, which are gone with the
 * process; one that another program has cut is gone already.
 */
export function createPlaceTest(file: string): () => boolean {
  if (file === inMemory) return () => true;
  // SQLite has the journal beside the file that a link leads to.
  const path = realpathSync(resolve(file));
  const names = [resolve(file), path, `${path}-wal`];
  const opened = names.map((name) => ({ name, identity: identityOf(name) }));
  const { size } = statSync(path);
  return () =>
    opened.every(({ name, identity }) => identity === undefined || identityOf(name) === identity) &&
    statSync(path).size >= size;
}

function identityOf(name: string): string | undefined {
  const found = statSync(name, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev} ${found.ino}`;
}

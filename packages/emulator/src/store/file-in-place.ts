import { statSync } from "node:fs";
import { resolve } from "node:path";
import { inMemory } from "./open-database.ts";

/**
 * Makes a test of whether an open database is still where it was opened, its journal too. A file
 * that is deleted or replaced stays open and takes writes, which are gone with the process.
 */
export function createPlaceTest(file: string): () => boolean {
  if (file === inMemory) return () => true;
  const path = resolve(file);
  const opened = [path, `${path}-wal`].map((name) => ({ name, identity: identityOf(name) }));
  return () => opened.every(({ name, identity }) => identity === undefined || identityOf(name) === identity);
}

function identityOf(name: string): string | undefined {
  const found = statSync(name, { throwIfNoEntry: false, bigint: true });
  return found && `${found.dev} ${found.ino}`;
}

import type { DatabaseSync } from "node:sqlite";

// Since Node 24.
interface Copyable {
  readonly serialize: () => Uint8Array;
  readonly deserialize: (content: Uint8Array) => void;
}

/** The whole content of a database; undefined where this Node cannot copy one. */
export function readContent(database: DatabaseSync): Uint8Array | undefined {
  return isCopyable(database) ? database.serialize() : undefined;
}

/**
 * Replaces the whole content of a database in memory by one that was read. Its statements are
 * prepared anew on their next use.
 */
export function replaceContent(database: DatabaseSync, content: Uint8Array): void {
  if (!isCopyable(database)) throw new Error("this Node cannot copy a database");
  versions.set(database, contentVersion(database) + 1);
  database.deserialize(content);
  // Nothing of it is on a disk.
  database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
}

/** How often the content of a database was replaced, which ends the statements from before. */
export function contentVersion(database: DatabaseSync): number {
  return versions.get(database) ?? 0;
}

const versions = new WeakMap<DatabaseSync, number>();

function isCopyable(database: DatabaseSync): database is DatabaseSync & Copyable {
  return "serialize" in database && "deserialize" in database;
}

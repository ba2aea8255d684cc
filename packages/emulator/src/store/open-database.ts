import type { DatabaseSync } from "node:sqlite";
import { describeOpenError } from "./describe-open-error.ts";
import { EmulatorDatabaseError } from "./emulator-database-error.ts";
import { loadSqlite } from "./load-sqlite.ts";
import { closeToOthers, prepareFile } from "./prepare-file.ts";
import { laterTables, schemaVersion, tables } from "./tables.ts";

/**
 * Opens the emulator's database and creates its tables if they are missing. `:memory:` keeps
 * nothing; a file is its owner's alone and locked for this process, and every statement has written
 * to disk when it returns. Throws EmulatorDatabaseError for a file that is in use, damaged, of
 * another version, or not writable.
 */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    const path = file === inMemory ? file : prepareFile(file);
    database = new (loadSqlite().DatabaseSync)(path);
    prepare(database, file);
    if (path !== inMemory) closeToOthers(path);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof EmulatorDatabaseError ? error : describeOpenError(file, error);
  }
}

/** Opens a database in memory that is still without tables. */
export function openEmptyDatabase(): DatabaseSync {
  return new (loadSqlite().DatabaseSync)(inMemory);
}

/** The name of a database that keeps nothing. */
export const inMemory = ":memory:";

function prepare(database: DatabaseSync, file: string): void {
  // Most tables of a world fill no page, and tests have hundreds of worlds in memory.
  if (file === inMemory) database.exec("PRAGMA page_size = 2048");
  database.exec("PRAGMA locking_mode = EXCLUSIVE");
  const isNew = checkContent(database, file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("BEGIN IMMEDIATE");
  if (isNew) database.exec(tables);
  database.exec(laterTables);
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
  database.exec("COMMIT");
}

// Tells whether a database is empty, without a change of it. Refuses that of another program.
function checkContent(database: DatabaseSync, file: string): boolean {
  const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const nextStep = "Move it away, or name another file.";
  if (found === 0 && names.length === 0) return true;
  if (!names.some(({ name }) => name === "api_token_counts"))
    throw new EmulatorDatabaseError(file, "is the database of another program", nextStep);
  if (found !== schemaVersion) {
    const reason = `was written by another version (${found}, not ${schemaVersion})`;
    throw new EmulatorDatabaseError(file, reason, nextStep);
  }
  return false;
}

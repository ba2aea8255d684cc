import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { EmulatorDatabaseError } from "./emulator-database-error.ts";
import { isSqliteError, sqliteCode } from "./sqlite-error.ts";
import { laterTables, schemaVersion, tables } from "./tables.ts";

/**
 * Opens the emulator's database and creates its tables if they are missing. `:memory:` keeps
 * nothing; a file is locked for this process, and every statement has written to disk when it
 * returns. Throws EmulatorDatabaseError for a file that is in use, damaged, of another version, or
 * not writable.
 */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new DatabaseSync(file);
    prepare(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof EmulatorDatabaseError ? error : describe(file, error);
  }
}

function prepare(database: DatabaseSync, file: string): void {
  database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  database.exec("BEGIN IMMEDIATE");
  const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (found !== 0 && found !== schemaVersion) {
    throw new EmulatorDatabaseError(
      file,
      `was written by another version (${found}, not ${schemaVersion})`,
      "Move it away, or name another file.",
    );
  }
  if (found === 0) database.exec(tables);
  database.exec(laterTables);
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
  database.exec("COMMIT");
}

function describe(file: string, error: unknown): EmulatorDatabaseError {
  const options = { cause: error };
  const code = isSqliteError(error) ? sqliteCode(error) : undefined;
  switch (code) {
    case "busy":
      return new EmulatorDatabaseError(
        file,
        "is in use by another process",
        "Stop that one, or name another file.",
        options,
      );
    case "damaged":
      return new EmulatorDatabaseError(
        file,
        "is damaged or is no database",
        "Move it away, or name another file; nothing in it was changed.",
        options,
      );
    case "unwritable":
      return new EmulatorDatabaseError(
        file,
        "cannot be written; the disk may be full",
        "Free some space.",
        options,
      );
    default:
      return new EmulatorDatabaseError(
        file,
        `cannot be opened (${error instanceof Error ? error.message : String(error)})`,
        "Check that the folder exists and can be written, or name another file.",
        options,
      );
  }
}

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { EmulatorDatabaseError } from "./emulator-database-error.ts";
import { isSqliteError, sqliteCode } from "./sqlite-error.ts";

const schemaVersion = 1;

/**
 * Opens the emulator's database and lays out its tables where they are missing. `:memory:` keeps nothing; a file is locked for this process.
 * What a statement has written is on disk when it returns. Throws EmulatorDatabaseError for a file that is in use, damaged, of another
 * version, or cannot be written.
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
    case "full":
      return new EmulatorDatabaseError(
        file,
        "cannot be written: the disk is full",
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

const tables = `
CREATE TABLE users (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, api_key_hash BLOB NOT NULL);
CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE members (user_id TEXT NOT NULL, account_id TEXT NOT NULL, PRIMARY KEY (user_id, account_id)) WITHOUT ROWID;
CREATE TABLE zones (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, name TEXT NOT NULL);

CREATE TABLE api_tokens (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  value_hash BLOB NOT NULL UNIQUE,
  expires_at INTEGER,
  expired INTEGER NOT NULL DEFAULT 0,
  last_used_on TEXT,
  content TEXT NOT NULL
);
CREATE INDEX api_tokens_of_owner ON api_tokens (owner_kind, owner_id, position);
CREATE INDEX live_api_tokens_of_owner ON api_tokens (owner_kind, owner_id, expired, position);
CREATE INDEX api_tokens_to_expire ON api_tokens (owner_kind, owner_id, expires_at) WHERE expired = 0 AND expires_at IS NOT NULL;
CREATE TABLE api_token_counts (
  owner_kind TEXT NOT NULL, owner_id TEXT NOT NULL, expired INTEGER NOT NULL, total INTEGER NOT NULL,
  PRIMARY KEY (owner_kind, owner_id, expired)
) WITHOUT ROWID;
CREATE TRIGGER api_token_added AFTER INSERT ON api_tokens BEGIN
  INSERT INTO api_token_counts VALUES (new.owner_kind, new.owner_id, new.expired, 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER api_token_removed AFTER DELETE ON api_tokens BEGIN
  UPDATE api_token_counts SET total = total - 1
    WHERE owner_kind = old.owner_kind AND owner_id = old.owner_id AND expired = old.expired;
END;
CREATE TRIGGER api_token_expired AFTER UPDATE OF expired ON api_tokens WHEN old.expired <> new.expired BEGIN
  UPDATE api_token_counts SET total = total - 1
    WHERE owner_kind = old.owner_kind AND owner_id = old.owner_id AND expired = old.expired;
  INSERT INTO api_token_counts VALUES (new.owner_kind, new.owner_id, new.expired, 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TABLE service_tokens (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  parent_kind TEXT NOT NULL,
  parent_id TEXT NOT NULL,
  name TEXT NOT NULL,
  secret_hash BLOB NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX service_tokens_of_parent ON service_tokens (parent_kind, parent_id, position);

CREATE TABLE build_tokens (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  secret_hash BLOB NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX build_tokens_of_account ON build_tokens (account_id, position);
`;

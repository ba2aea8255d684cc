/** Increased with every change of the tables; a file of another version is refused. */
export const schemaVersion = 1;

/** Empties every table; a trigger updates the counts of API tokens. */
export const clearTables = [
  "users",
  "accounts",
  "members",
  "zones",
  "api_tokens",
  "service_tokens",
  "build_tokens",
]
  .map((table) => `DELETE FROM ${table};`)
  .join("\n");

/**
 * What was added to the tables since their version: a file without it is given it, and an older
 * program can still use a file that has it.
 */
export const laterTables = `
CREATE TABLE IF NOT EXISTS seeds (id INTEGER PRIMARY KEY, seed TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS expired_api_tokens ON api_tokens (owner_kind, owner_id, expires_at) WHERE expired = 1;
`;

/**
 * The tables of the emulator. Secrets are only stored as hashes; `content` is the rest of an entry
 * as JSON.
 */
export const tables = `
CREATE TABLE users (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, api_key_hash BLOB NOT NULL, created_on TEXT NOT NULL);
CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_on TEXT NOT NULL);
CREATE TABLE members (user_id TEXT NOT NULL, account_id TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (user_id, account_id)) WITHOUT ROWID;
CREATE TABLE zones (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, name TEXT NOT NULL);
CREATE INDEX zones_of_account ON zones (account_id, name);

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
  client_id TEXT NOT NULL UNIQUE,
  parent_kind TEXT NOT NULL,
  parent_id TEXT NOT NULL,
  name TEXT NOT NULL,
  secret_hash BLOB NOT NULL,
  previous_secret_hash BLOB,
  used_by TEXT,
  content TEXT NOT NULL
);
CREATE INDEX service_tokens_of_parent ON service_tokens (parent_kind, parent_id, position);

CREATE TABLE build_tokens (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  secret_hash BLOB NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX build_tokens_of_account ON build_tokens (account_id, position);
`;

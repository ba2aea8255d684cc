import { chmodSync, closeSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { makeFolder, ownFolder } from "@cftokens/workbench/connection";
import type { CallRecord } from "./call-record.ts";

/** The calls that were made, the newest first. */
export interface CallHistory {
  readonly list: () => readonly KeptCall[];
  /** What a list of the calls shows; no body is read. */
  readonly summarize: () => readonly CallSummary[];
  /** The last calls but those that are long, the newest first: no more than `most`. */
  readonly listLast: (most: number) => readonly KeptCall[];
  readonly get: (id: number) => KeptCall | undefined;
  /** Keeps a call; the oldest ones go when there are more than `mostCalls`. */
  readonly add: (record: CallRecord) => number;
  /** Takes a call out; false when it was not there. */
  readonly remove: (id: number) => boolean;
  /** Takes out all, and gives back how many there were. */
  readonly clear: () => number;
  readonly close: () => void;
}

/** A call with the number that it has in the history. */
export interface KeptCall extends CallRecord {
  readonly id: number;
}

/** A call of the history as a list shows it. */
export interface CallSummary {
  readonly id: number;
  readonly at: number;
  readonly document: string;
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly isAsDocumented: boolean;
}

/** A history, or why it cannot be used. */
export type OpenedHistory =
  | { readonly ok: true; readonly history: CallHistory }
  | { readonly ok: false; readonly reason: string };

/** The file of the program's own history, below the folder of its state. */
export function historyFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(ownFolder("state", env, home), "calls.db");
}

/** How many calls are kept. */
export const mostCalls = 1000;

/**
 * Opens the history in a file, which is its owner's alone (0600, its folder 0700). What is taken
 * out is overwritten. Every statement has written when it returns.
 */
export function openHistory(file: string): OpenedHistory {
  let database: DatabaseSync | undefined;
  try {
    makeFolder(dirname(file));
    closeSync(openSync(file, "a", 0o600));
    chmodSync(file, 0o600);
    // Loaded where there is a history to read, and not with the program.
    database = new (process.getBuiltinModule("node:sqlite").DatabaseSync)(file);
    const reason = prepare(database);
    if (reason === undefined) return { ok: true, history: createHistory(database) };
    database.close();
    return { ok: false, reason: `${file} ${reason}` };
  } catch (error) {
    database?.close();
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `${file} cannot be used: ${message}` };
  }
}

const schemaVersion = 1;
// In characters.
const longestListed = 100_000;

// Gives back why the database is not used.
function prepare(database: DatabaseSync): string | undefined {
  database.exec("PRAGMA busy_timeout = 2000; PRAGMA secure_delete = ON");
  const found = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (found !== 0 && found !== schemaVersion)
    return `was written by another version (${found}, not ${schemaVersion}); move it away`;
  database.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS calls (id INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL) STRICT;
    PRAGMA user_version = ${schemaVersion};
    COMMIT`);
  return undefined;
}

function createHistory(database: DatabaseSync): CallHistory {
  const all = database.prepare("SELECT id, record FROM calls ORDER BY id DESC");
  const summaries = database.prepare(`
    SELECT id, record ->> '$.at' AS at, record ->> '$.document' AS document,
      record ->> '$.operation' AS operation, record ->> '$.exchange.request.method' AS method,
      record ->> '$.exchange.request.url' AS url, record ->> '$.exchange.response.status' AS status,
      NOT EXISTS (
        SELECT 1 FROM json_each(record, '$.findings') WHERE value ->> '$.severity' <> 'info'
      ) AS isAsDocumented
    FROM calls WHERE json_valid(record) ORDER BY id DESC`);
  const last = database.prepare(`
    SELECT id, record FROM (SELECT id, record FROM calls ORDER BY id DESC LIMIT ?)
    WHERE length(record) <= ${longestListed} ORDER BY id DESC`);
  const one = database.prepare("SELECT id, record FROM calls WHERE id = ?");
  const insert = database.prepare("INSERT INTO calls (record) VALUES (?)");
  const trim = database.prepare(
    "DELETE FROM calls WHERE id <= (SELECT id FROM calls ORDER BY id DESC LIMIT 1 OFFSET ?)",
  );
  const remove = database.prepare("DELETE FROM calls WHERE id = ?");
  const clear = database.prepare("DELETE FROM calls");
  return {
    list: () => all.all().flatMap(toKept),
    summarize: () => summaries.all().map(toSummary),
    listLast: (most) => last.all(most).flatMap(toKept),
    get: (id) => toKept(one.get(id))[0],
    add(record) {
      const { lastInsertRowid } = insert.run(JSON.stringify(record));
      trim.run(mostCalls);
      return Number(lastInsertRowid);
    },
    remove: (id) => remove.run(id).changes > 0,
    clear: () => Number(clear.run().changes),
    close: () => database.close(),
  };
}

function toSummary(row: Readonly<Record<string, unknown>>): CallSummary {
  const text = (name: string): string => {
    const value = row[name];
    return typeof value === "string" ? value : "";
  };
  return {
    id: Number(row["id"]),
    at: Number(row["at"]),
    document: text("document"),
    operation: text("operation"),
    method: text("method"),
    url: text("url"),
    status: Number(row["status"]),
    isAsDocumented: row["isAsDocumented"] === 1,
  };
}

// A row that is no call is passed over: nobody else writes here, but a file may be damaged.
function toKept(row: Readonly<Record<string, unknown>> | undefined): readonly KeptCall[] {
  if (row === undefined) return [];
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `add` writes there
    const record = JSON.parse(String(row["record"])) as CallRecord;
    return [{ ...record, id: Number(row["id"]) }];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

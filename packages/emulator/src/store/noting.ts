import type { DatabaseSync } from "node:sqlite";
import { isUnwritable } from "./sqlite-error.ts";

/**
 * Runs writes that note something in passing, such as the last use of a token, and reads: when the
 * disk is full the notes are lost, and what was read in the same transaction, notes included, is
 * right all the same. Throws what the reads throw.
 */
export function noting<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  let result: Result;
  try {
    result = work();
  } catch (error) {
    rollBack(database);
    throw error;
  }
  try {
    database.exec("COMMIT");
  } catch (error) {
    rollBack(database);
    if (!isUnwritable(error)) throw error;
  }
  return result;
}

/** Undoes the open transaction, which SQLite may have done by itself after an error. */
export function rollBack(database: DatabaseSync): void {
  if (database.isTransaction) database.exec("ROLLBACK");
}

import { contentVersion } from "./copy-content.ts";
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";

/** A statement with positional parameters, as the stores use it. */
export interface Statement {
  run(...values: readonly SQLInputValue[]): ReturnType<StatementSync["run"]>;
  get(...values: readonly SQLInputValue[]): Record<string, SQLOutputValue> | undefined;
  all(...values: readonly SQLInputValue[]): Record<string, SQLOutputValue>[];
}

/**
 * Prepares a statement on first use, because a start that only lists tokens needs few statements.
 */
export function prepareOnUse(database: DatabaseSync, sql: string): Statement {
  let prepared: StatementSync | undefined;
  let preparedFor = 0;
  const statement = (): StatementSync => {
    const version = contentVersion(database);
    if (prepared === undefined || preparedFor !== version) prepared = database.prepare(sql);
    preparedFor = version;
    return prepared;
  };
  return {
    run: (...values) => statement().run(...values),
    get: (...values) => statement().get(...values),
    all: (...values) => statement().all(...values),
  };
}

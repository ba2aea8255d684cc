import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";

/** What the stores do with a statement whose values have no names. */
export interface Statement {
  run(...values: readonly SQLInputValue[]): ReturnType<StatementSync["run"]>;
  get(...values: readonly SQLInputValue[]): Record<string, SQLOutputValue> | undefined;
  all(...values: readonly SQLInputValue[]): Record<string, SQLOutputValue>[];
}

/**
 * A statement that SQLite reads when it is first used: a start that lists tokens needs few of them.
 */
export function prepareOnUse(database: DatabaseSync, sql: string): Statement {
  let prepared: StatementSync | undefined;
  const statement = (): StatementSync => (prepared ??= database.prepare(sql));
  return {
    run: (...values) => statement().run(...values),
    get: (...values) => statement().get(...values),
    all: (...values) => statement().all(...values),
  };
}

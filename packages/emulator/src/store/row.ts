/** A row as `node:sqlite` gives it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a text column. Throws when the column holds no text, which is a bug in the emulator's
 * statements.
 */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`The column ${column} holds no text.`);
  return value;
}

/**
 * Reads a JSON column, in the type in which the calling store has written it; nobody else writes
 * it.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what it wrote
export function json<Stored>(row: Row, column: string): Stored {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the writer and the reader are one file
  return JSON.parse(text(row, column)) as Stored;
}

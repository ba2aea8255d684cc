// An error of `node:sqlite`; `errcode` is SQLite's extended result code.
interface SqliteError extends Error {
  readonly code: "ERR_SQLITE_ERROR";
  readonly errcode: number;
}

export function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR" && "errcode" in error;
}

/** Whether a write failed because of the disk, so that nothing was changed. */
export function isUnwritable(error: unknown): boolean {
  return isSqliteError(error) && sqliteCode(error) === "unwritable";
}

/**
 * Classifies an error by its primary result code, the low byte (https://sqlite.org/rescode.html).
 */
export function sqliteCode(error: SqliteError): "busy" | "damaged" | "unwritable" | "duplicate" | "other" {
  switch (error.errcode & 0xff) {
    case 5:
    case 6:
      return "busy";
    case 11:
    case 26:
      return "damaged";
    case 10:
    case 13:
      return "unwritable";
    case 19:
      return "duplicate";
    default:
      return "other";
  }
}

import { EmulatorDatabaseError } from "./emulator-database-error.ts";
import { isSqliteError, sqliteCode } from "./sqlite-error.ts";

/** Says why a database cannot be opened and what to do, by the error of SQLite or the system. */
export function describeOpenError(file: string, error: unknown): EmulatorDatabaseError {
  const options = { cause: error };
  const code = isSqliteError(error) ? sqliteCode(error) : systemCode(error);
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
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new EmulatorDatabaseError(
        file,
        `may not be written by you (${code})`,
        "Let yourself write it and its folder (chmod u+w), or name another file.",
        options,
      );
    case "ENOSPC":
    case "EDQUOT":
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

function systemCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

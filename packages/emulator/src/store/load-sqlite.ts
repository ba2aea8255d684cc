import type * as sqlite from "node:sqlite";

/**
 * Gives `node:sqlite`, on first use, and without the warning of Node 22 that it is an experiment:
 * who runs an emulator can do nothing about that.
 */
export function loadSqlite(): typeof sqlite {
  // oxlint-disable-next-line typescript/unbound-method -- put back as it was
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}

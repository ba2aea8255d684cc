import { existsSync } from "node:fs";
import type { CallHistory } from "@cftokens/explorer";

/**
 * Opens the calls that the program keeps; to read alone, nothing is made where none were kept. It
 * is loaded for the first call: the start of the program does not wait for it. Throws Error where
 * the file cannot be used.
 */
export async function openOwnHistory(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  use?: "read",
): Promise<CallHistory | undefined> {
  const { historyFile, openHistory } = await import("@cftokens/explorer");
  const file = historyFile(env, home);
  if (use === "read" && !existsSync(file)) return undefined;
  const opened = openHistory(file);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.history;
}

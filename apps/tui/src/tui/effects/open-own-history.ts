import type { CallHistory } from "@cftokens/explorer";

/**
 * Opens the calls that the program keeps. It is loaded for the first call: the start of the program
 * does not wait for it. Throws Error where the file cannot be used.
 */
export async function openOwnHistory(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): Promise<CallHistory> {
  const { historyFile, openHistory } = await import("@cftokens/explorer");
  const opened = openHistory(historyFile(env, home));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.history;
}

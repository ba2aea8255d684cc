import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The program's own folders by the kinds of the XDG Base Directory specification: the variable that
 * moves one, where it is below the home folder otherwise, and what it holds.
 */
export const ownFolders = {
  config: {
    variable: "XDG_CONFIG_HOME",
    below: [".config"],
    holds: "the config file (cftokens/config.json)",
  },
  data: {
    variable: "XDG_DATA_HOME",
    below: [".local", "share"],
    holds: "the emulator's database (cftokens/emulator.db)",
  },
  state: {
    variable: "XDG_STATE_HOME",
    below: [".local", "state"],
    holds:
      "the journal of unfinished rotations (cftokens/rotations), the calls that were made (cftokens/calls.db), where one was on the screens (cftokens/locations.json) and the tokens that were listed (cftokens/tokens)",
  },
  cache: {
    variable: "XDG_CACHE_HOME",
    below: [".cache"],
    holds: "compiled code for the next start (cftokens/compiled)",
  },
} as const;

/**
 * The program's own folder for one kind of files. The XDG Base Directory specification: an empty or
 * relative path in the environment counts as unset.
 */
export function ownFolder(
  kind: keyof typeof ownFolders,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const { variable, below } = ownFolders[kind];
  const base = env[variable]?.startsWith("/") ? env[variable] : join(home, ...below);
  return join(base, "cftokens");
}

/**
 * Makes a folder, and those above it, for their owner alone (0700); one that is there keeps its
 * mode. Throws the system's error. Folder by folder: the recursive `mkdirSync` of Node never ends
 * where nothing can be made, as below /proc.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

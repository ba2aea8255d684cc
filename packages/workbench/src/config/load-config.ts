import { type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { defaultConfig } from "./config.ts";
import { ownFolder } from "../connection/own-folder.ts";
import { readConfig, type ReadConfig } from "./read-config.ts";
import { mostBytes, readOwnFile } from "../connection/read-own-file.ts";

/**
 * Reads the config file; without one everything is as `defaultConfig` says. It names programs that
 * are run, so one that others may write, or replace, is refused.
 */
export function loadConfig(file: string): ReadConfig {
  const read = readOwnFile(file);
  if (!read.ok)
    return read.reason === "missing"
      ? { ok: true, config: defaultConfig }
      : { ok: false, problems: [refusals[read.reason]] };
  const problem = whyOthersMayWrite(read.stats, statSync(dirname(file)));
  return problem === undefined ? readConfig(read.text) : { ok: false, problems: [problem] };
}

/** Where the config file is. */
export function configFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(ownFolder("config", env, home), "config.json");
}

/* oxlint-disable no-bitwise -- the bits of a file's mode */
function whyOthersMayWrite(file: Stats, folder: Stats): string | undefined {
  const user = process.getuid?.();
  // Windows has no such modes and owners.
  if (user === undefined) return undefined;
  if (![user, 0].includes(file.uid)) return "belongs to another user; make it yours before it is read";
  if ((file.mode & 0o022) !== 0) return "others may write it; take that away with chmod go-w";
  return (folder.mode & 0o1002) === 0o0002
    ? "others may replace it; take that away with chmod o-w on its folder"
    : undefined;
}
/* oxlint-enable no-bitwise */

const refusals = {
  unreadable: "cannot be read; check its permissions",
  irregular: "is no regular file; put a file in its place",
  "too-large": `is larger than ${mostBytes / 1024} KiB, which no config file is`,
} as const;

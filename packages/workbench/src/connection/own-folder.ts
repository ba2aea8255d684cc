import { join } from "node:path";

/** What the program keeps on a system, by the kinds of the XDG Base Directory specification. */
export type FolderKind = keyof typeof BASES;

/**
 * The program's own folder for one kind of files. The XDG Base Directory specification: an empty or relative path in
 * the environment counts as unset.
 */
export function ownFolder(
  kind: FolderKind,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const { variable, below } = BASES[kind];
  const base = env[variable]?.startsWith("/") ? env[variable] : join(home, ...below);
  return join(base, "cftokens");
}

const BASES = {
  cache: { variable: "XDG_CACHE_HOME", below: [".cache"] },
  config: { variable: "XDG_CONFIG_HOME", below: [".config"] },
  data: { variable: "XDG_DATA_HOME", below: [".local", "share"] },
  state: { variable: "XDG_STATE_HOME", below: [".local", "state"] },
} as const;

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { MissingData } from "./bench/bench.ts";

const cache = resolve(import.meta.dirname, "../../../node_modules/.cache/cftokens");

/** A package that was fetched for a test and is not installed with the project. */
export interface FetchedPackage {
  readonly folder: string;
  /** The file behind an import of it. */
  readonly resolve: (specifier: string) => string;
}

/** What a fetched package needs beside it that it does not ask for itself, at pinned versions. */
export interface Beside {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/**
 * Fetches a pinned version from the npm registry, once; later calls find it in the cache. Throws a
 * `MissingData` with what npm says when it cannot.
 */
export async function fetchPackage(
  name: string,
  version: string,
  beside: Beside = {},
): Promise<FetchedPackage> {
  const folder = join(cache, `${name.replaceAll("/", "+")}@${version}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    writeFileSync(join(partial, "package.json"), JSON.stringify({ private: true, ...beside }));
    const options = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
    try {
      await promisify(execFile)("npm", ["install", ...options, `${name}@${version}`], {
        cwd: partial,
        // npm is a script there.
        shell: process.platform === "win32",
      });
    } catch (error) {
      rmSync(partial, { recursive: true });
      const reason = error instanceof Error ? error.message : String(error);
      throw new MissingData(`${name}@${version} must come from npm, once: ${reason.trim()}`);
    }
    renameSync(partial, folder);
  }
  const require = createRequire(join(folder, "package.json"));
  return { folder, resolve: (specifier) => require.resolve(specifier) };
}

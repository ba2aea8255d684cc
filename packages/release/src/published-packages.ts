import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ReleaseError } from "./release-error.ts";

/** The folder of the whole workspace. */
export const root = resolve(import.meta.dirname, "../../..");

/** A package that others can install. What it needs of this workspace is built into it. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  /** What an installation brings along; everything else is built in. */
  readonly dependencies: readonly string[];
  /** The source file behind each entry, by the entry's name in `dist`. */
  readonly entries: Readonly<Record<string, string>>;
}

/** The packages that are published. */
export function listPublishedPackages(): readonly PublishedPackage[] {
  return ["client", "policy", "emulator", "contract"].map((name) =>
    readPackage(join(root, "packages", name)),
  );
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
}

/**
 * Reads a package's manifest. Throws ReleaseError when it depends on a package that nobody could
 * install.
 */
export function readPackage(folder: string): PublishedPackage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of this workspace, which pnpm has read before
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const dependencies = Object.keys(manifest.dependencies ?? {});
  const ours = dependencies.find((name) => name.startsWith("@cftokens/"));
  if (ours !== undefined) {
    throw new ReleaseError(
      `${manifest.name} depends on ${ours}, which is not published. Move it to devDependencies, so that it is built in.`,
    );
  }
  const entries = Object.entries(manifest.exports).map(([path, source]) => [
    entryName(path),
    join(folder, source),
  ]);
  return { name: manifest.name, folder, dependencies, entries: Object.fromEntries(entries) };
}

// `.` is `index`, `./documents` is `documents`.
function entryName(path: string): string {
  return path === "." ? "index" : path.slice("./".length);
}

import { globSync, statSync } from "node:fs";
import { join } from "node:path";

/** Stamps by path. A file's stamp changes whenever the file is written. */
export type FileStamps = ReadonlyMap<string, string>;

/** The paths of files that changed between two sets of stamps. */
export interface StampChanges {
  readonly changed: string[];
  readonly created: string[];
  readonly deleted: string[];
}

/**
 * Takes the stamps of the files in a folder that match one of the patterns, without reading them.
 */
export function readStamps(folder: string, patterns: readonly string[]): FileStamps {
  const files = globSync(patterns, { cwd: folder }).map((file) => join(folder, file));
  return new Map(files.flatMap((file) => stampOf(file)));
}

/** Compares stamps with earlier ones. */
export function compareStamps(before: FileStamps, after: FileStamps): StampChanges {
  const paths = [...after.keys()];
  return {
    changed: paths.filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    created: paths.filter((file) => !before.has(file)),
    deleted: [...before.keys()].filter((file) => !after.has(file)),
  };
}

// Undefined for a file that was deleted after it was listed.
function stampOf(file: string): readonly (readonly [string, string])[] {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? [] : [[file, `${stats.mtimeNs} ${stats.size} ${stats.ino}`]];
}

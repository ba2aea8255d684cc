import { globSync, statSync } from "node:fs";
import { join } from "node:path";

/** By path: what changes whenever the file is written. */
export type FileStamps = ReadonlyMap<string, string>;

/** What happened to files between two looks at them, by path. */
export interface StampChanges {
  readonly changed: string[];
  readonly created: string[];
  readonly deleted: string[];
}

/** Looks at every file of a folder that one of some glob patterns names, without reading it. */
export function readStamps(folder: string, patterns: readonly string[]): FileStamps {
  const files = globSync(patterns, { cwd: folder }).map((file) => join(folder, file));
  return new Map(files.flatMap((file) => stampOf(file)));
}

/** What happened to files since an earlier look. */
export function compareStamps(before: FileStamps, after: FileStamps): StampChanges {
  const paths = [...after.keys()];
  return {
    changed: paths.filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    created: paths.filter((file) => !before.has(file)),
    deleted: [...before.keys()].filter((file) => !after.has(file)),
  };
}

/** Nothing for a file that went away since it was listed. */
function stampOf(file: string): readonly (readonly [string, string])[] {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? [] : [[file, `${stats.mtimeNs} ${stats.size} ${stats.ino}`]];
}

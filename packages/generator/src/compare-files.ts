import { hashesIn, manifestName } from "./manifest.ts";
import { textHash } from "./text-hash.ts";

/** How one file on disk differs from what the documents say. */
export interface FileDifference {
  readonly kind: "stale" | "missing" | "left over" | "edited by hand";
  readonly path: string;
}

/**
 * Compares generated files with those on disk, both by path; in the order of the paths. A file that is not what the
 * manifest beside it says was edited by hand; one that is, but is not what the documents say now, is stale.
 */
export function compareFiles(
  generated: ReadonlyMap<string, string>,
  onDisk: ReadonlyMap<string, string>,
): readonly FileDifference[] {
  const written = hashesIn(onDisk.get(manifestName));
  const paths = [...new Set([...generated.keys(), ...onDisk.keys()])].toSorted();
  return paths.flatMap((path) => {
    const kind = compare(generated.get(path), onDisk.get(path), written.get(path));
    return kind === undefined ? [] : [{ kind, path }];
  });
}

function compare(
  wanted: string | undefined,
  found: string | undefined,
  written: string | undefined,
): FileDifference["kind"] | undefined {
  if (wanted === found) return undefined;
  if (wanted === undefined) return "left over";
  if (found === undefined) return "missing";
  return written === undefined || written === textHash(found) ? "stale" : "edited by hand";
}

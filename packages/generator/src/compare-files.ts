import { hashesIn, manifestName } from "./manifest.ts";
import { textHash } from "./text-hash.ts";

/** How one file on disk differs from what the documents say. */
export interface FileDifference {
  readonly kind: "stale" | "missing" | "left over" | "edited by hand";
  readonly path: string;
}

/**
 * Compares generated files with those on disk, in the order of their paths. A file that differs
 * from its hash in the manifest was edited by hand; one that matches it, but not the documents, is
 * stale.
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

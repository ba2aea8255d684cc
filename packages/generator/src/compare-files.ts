/** How one file on disk differs from what the documents say. */
export interface FileDifference {
  readonly kind: "stale" | "missing" | "left over";
  readonly path: string;
}

/** Compares generated files with those on disk, both by path; in the order of the paths. */
export function compareFiles(
  generated: ReadonlyMap<string, string>,
  onDisk: ReadonlyMap<string, string>,
): readonly FileDifference[] {
  const paths = [...new Set([...generated.keys(), ...onDisk.keys()])].toSorted();
  return paths.flatMap((path) => {
    const kind = compare(generated.get(path), onDisk.get(path));
    return kind === undefined ? [] : [{ kind, path }];
  });
}

function compare(wanted: string | undefined, found: string | undefined): FileDifference["kind"] | undefined {
  if (wanted === found) return undefined;
  if (wanted === undefined) return "left over";
  return found === undefined ? "missing" : "stale";
}

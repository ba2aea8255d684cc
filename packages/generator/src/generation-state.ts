import { textHash } from "./text-hash.ts";

/**
 * A hash of everything that a run reads and writes: the generator, the documents and the files of
 * its outputs.
 */
export function generationState(
  version: string,
  spec: string,
  outputs: readonly ReadonlyMap<string, string>[],
): string {
  const files = outputs.flatMap((output) => [...output].toSorted(([a], [b]) => (a < b ? -1 : 1)).flat());
  return textHash(version, spec, ...files);
}

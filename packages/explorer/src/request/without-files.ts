import { mapLeaves } from "./map-leaves.ts";

/** A copy of a value with a mark in place of each file. */
export function withoutFiles(value: unknown, mark: string): unknown {
  return mapLeaves(value, (leaf) => (leaf instanceof Blob ? mark : leaf));
}

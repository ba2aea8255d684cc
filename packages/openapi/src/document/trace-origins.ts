import { pointerBelow } from "../json/json-pointer.ts";

/** Where a value is written: the file, by its absolute path or URL, and the JSON pointer in it. */
export interface Origin {
  readonly place: string;
  readonly pointer: string;
}

/** The origin of each map and list of some files. */
export type OriginIndex = Map<object, Origin>;

/** Notes where the maps and lists of a file are written; those that are known stay as they are. */
export function noteOrigins(index: OriginIndex, parsed: unknown, place: string): void {
  const open = [{ value: parsed, pointer: "" }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!isContainer(one.value) || index.has(one.value)) continue;
    index.set(one.value, { place, pointer: one.pointer });
    for (const [name, value] of Object.entries(one.value))
      open.push({ value, pointer: pointerBelow(one.pointer, name) });
  }
}

/**
 * The pointers of a bundled document at which it goes on with what is written elsewhere, each with
 * its origin. The root is where the first file begins; below a pointer it goes on as its file does.
 */
export function traceOrigins(
  bundled: unknown,
  place: string,
  index: OriginIndex,
): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  const open = [{ value: bundled, pointer: "", origin: { place, pointer: "" } }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!isContainer(one.value)) continue;
    const expected = one.origin;
    const origin = index.get(one.value) ?? expected;
    if (origin.place !== expected.place || origin.pointer !== expected.pointer)
      origins.set(one.pointer, origin);
    for (const [name, value] of Object.entries(one.value)) {
      const below = { place: origin.place, pointer: pointerBelow(origin.pointer, name) };
      open.push({ value, pointer: pointerBelow(one.pointer, name), origin: below });
    }
  }
  return origins;
}

/** Where the value of a pointer into a bundled document is written. */
export function originOf(pointer: string, place: string, origins: ReadonlyMap<string, Origin>): Origin {
  let around = pointer;
  while (around !== "" && !origins.has(around)) around = around.slice(0, around.lastIndexOf("/"));
  const origin = origins.get(around) ?? { place, pointer: "" };
  return { ...origin, pointer: origin.pointer + pointer.slice(around.length) };
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

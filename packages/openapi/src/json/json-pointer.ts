import { isJsonObject } from "./json-object.ts";

/**
 * Writes a JSON pointer (RFC 6901) from unescaped segments; without segments it is "", the whole
 * value.
 */
export function toPointer(segments: readonly (string | number)[]): string {
  let pointer = "";
  for (const segment of segments) pointer = pointerBelow(pointer, segment);
  return pointer;
}

/** The pointer of a member or item below another pointer. */
export function pointerBelow(pointer: string, segment: string | number): string {
  if (typeof segment === "number") return `${pointer}/${segment}`;
  return `${pointer}/${/[~/]/u.test(segment) ? segment.replaceAll("~", "~0").replaceAll("/", "~1") : segment}`;
}

/** Reads the unescaped segments of a JSON pointer (RFC 6901). */
export function parsePointer(pointer: string): readonly string[] {
  const segments = pointer.split("/").slice(1);
  if (!pointer.includes("~")) return segments;
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * The member or item of a value that one segment of a pointer names; undefined where there is none.
 */
export function childOf(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return value[Number(segment)];
  return isJsonObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

/** The value that a pointer leads to; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of parsePointer(pointer)) value = childOf(value, segment);
  return value;
}

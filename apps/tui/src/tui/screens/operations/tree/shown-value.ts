/**
 * A value of a document as JSON, in a line. A long one is cut, and of one that nests deeper than
 * can be written its kind is said.
 */
export function shownValue(value: unknown): string {
  const text = jsonTextOf(value, 0);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** A value of a document as JSON, indented; of one that nests too deep, its kind alone. */
export function jsonTextOf(value: unknown, indent = 2): string {
  try {
    return JSON.stringify(value, undefined, indent);
  } catch (error) {
    // JavaScript's stack ends.
    if (error instanceof RangeError) return Array.isArray(value) ? "[…]" : "{…}";
    throw error;
  }
}

const longest = 300;

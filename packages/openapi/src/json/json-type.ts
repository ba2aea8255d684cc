/** The JSON type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The type of a value as JSON Schema names it: `integer` for a whole number. */
export function schemaType(value: unknown): string {
  return Number.isInteger(value) ? "integer" : jsonType(value);
}

/** Whether a value of JSON holds no others. */
export function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** The length of a text in characters, as JSON Schema counts them (code points). */
export function lengthOfText(text: string): number {
  return Array.from(text).length;
}

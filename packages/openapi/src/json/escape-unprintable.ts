/**
 * Writes control characters, line breaks, and what hides or reorders text as the escapes of JSON: a
 * text of JSON, or a string of TypeScript, says the same as before.
 */
export function escapeUnprintable(text: string): string {
  return text.replaceAll(unprintable, escapeUnits);
}

/** A text as escapes of JSON, each for one unit of UTF-16. */
export function escapeUnits(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

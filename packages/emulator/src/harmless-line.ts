/**
 * A text as one line that does nothing to a terminal: line breaks, control characters and what
 * hides or reorders text are written as the escapes of JSON, so that JSON says the same as before.
 */
export function harmlessLine(text: string): string {
  return text.replaceAll(unprintable, (one) => one.split("").map(escapeUnit).join(""));
}

const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

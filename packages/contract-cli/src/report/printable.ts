/**
 * A text from a stranger for a terminal, an annotation or a document: what would move the cursor, change colours or
 * turn the writing direction around becomes visible instead. Lines become one.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(/[\p{Cc}\u{2028}\u{2029}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, "\u{FFFD}");
}

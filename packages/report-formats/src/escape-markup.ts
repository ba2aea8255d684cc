/**
 * Escapes a text for HTML or XML, in an element or a quoted attribute. What XML 1.0 cannot hold
 * becomes the mark U+FFFD.
 */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(notXml, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

// Production 2 of XML 1.0 (fifth edition): Char.
// oxlint-disable-next-line no-control-regex -- this pattern exists to find control characters
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

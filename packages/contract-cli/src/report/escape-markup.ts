import { printable } from "@cftokens/workbench/text";

/** Escapes a text for HTML or XML, in an element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return printable(text)
    .replaceAll(/[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

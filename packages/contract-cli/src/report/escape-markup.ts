import { escapeMarkup as escape } from "@cftokens/report-formats";
import { printable } from "@cftokens/workbench/text";

/** Makes a text harmless, and escapes it for HTML, in an element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return escape(printable(text));
}

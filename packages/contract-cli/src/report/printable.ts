import { markHarmful } from "@cftokens/workbench/text";

/** A text from a stranger in one line for a terminal, an annotation or a document, with what is harmful marked. */
export function printable(text: string): string {
  return markHarmful(text.replaceAll(/\s*\n\s*/g, " "));
}

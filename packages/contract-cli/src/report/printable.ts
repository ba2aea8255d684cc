import { markHarmful } from "@cftokens/workbench/text";

/** Makes any text one harmless line for a terminal, an annotation or a document. */
export function printable(text: string): string {
  return markHarmful(text.replaceAll(/\s*\n\s*/gu, " "));
}

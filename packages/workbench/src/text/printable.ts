import { markHarmful } from "./safe-text.ts";

/**
 * Makes any text one harmless line for a terminal, a log of CI, an annotation or a document, in a
 * time that is linear in its length. Signs with which a log gives commands to the CI are set apart:
 * `::` at the beginning of a line, and `##[` or `##vso[` anywhere.
 */
export function printable(text: string): string {
  const line = text.includes("\n") ? joinLines(text) : text;
  return markHarmful(line)
    .replaceAll(ciCommand, "# ")
    .replace(/^(\s*):(?=:)/u, "$1: ");
}

/**
 * The first sign of what GitHub's runner (`##[group]`), Azure Pipelines (`##vso[…]`) and TeamCity
 * (`##teamcity[…]`) obey wherever it stands in a line.
 */
export const ciCommand = /#(?=#[a-z]*\[)/giu;

function joinLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

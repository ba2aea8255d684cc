import { escapeUnits, escapeUnprintable } from "@cftokens/openapi/json";

/**
 * Makes a text, which may be a stranger's, one line that is harmless in a terminal and in the log
 * of a CI run: line breaks, control characters and what hides or reorders text are written as
 * escapes, and `##[`, with which a command to GitHub's runner begins, is divided. Such a command
 * also begins with `::` at the start of a line, so a line of output begins with words of ours.
 */
export function plainLine(text: string): string {
  return escapeUnprintable(text).replaceAll("##[", "## [");
}

/**
 * Makes JSON harmless as plainLine does, without changing what it says: by escapes of JSON. Its own
 * line breaks stay.
 */
export function plainJson(json: string): string {
  return plainCode(json).replaceAll("##[", `${escapeUnits("##")}[`);
}

/**
 * Writes what hides or reorders text, and control characters but line breaks and tabs, as escapes,
 * which mean the same in strings of TypeScript and of JSON.
 */
export function plainCode(code: string): string {
  return code.replaceAll(/[^\n\t]+/gu, escapeUnprintable);
}

/**
 * Makes a text, which may be a stranger's, one line that is harmless in a terminal and in the log
 * of a CI run: line breaks, control characters and what hides or reorders text are written as
 * escapes, and `##[`, with which a command to GitHub's runner begins, is divided. Such a command
 * also begins with `::` at the start of a line, so a line of output begins with words of ours.
 */
export function plainLine(text: string): string {
  return text.replaceAll(unprintable, escapeCharacter).replaceAll("##[", "## [");
}

/**
 * Makes JSON harmless as plainLine does, without changing what it says: by escapes of JSON. Its own
 * line breaks stay.
 */
export function plainJson(json: string): string {
  return plainCode(json).replaceAll("##[", `${escapeUnit("#")}${escapeUnit("#")}[`);
}

/**
 * Writes what hides or reorders text, and control characters but line breaks and tabs, as escapes,
 * which mean the same in strings of TypeScript and of JSON.
 */
export function plainCode(code: string): string {
  return code.replaceAll(unprintable, (one) =>
    one === "\n" || one === "\t" ? one : one.split("").map(escapeUnit).join(""),
  );
}

const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function escapeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : escapeUnit(character);
}

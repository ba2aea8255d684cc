/**
 * Writes a regular expression of a document (ECMAScript) so that the flag `u` allows it: an escape
 * that no character needs (`\-`, `\_`, `\:`) and a hyphen beside `\w` in brackets are that
 * character, as they are without the flag. Escapes of letters stay as they are: without the flag
 * they would be those letters, which nobody means. Throws SyntaxError for what is no regular
 * expression.
 */
export function toUnicodePattern(pattern: string): string {
  try {
    void new RegExp(pattern, "u");
    return pattern;
  } catch (error) {
    const written = pattern.replaceAll(/\[(?:\\.|[^\]\\])*\]|\\./gsu, (part) =>
      part.startsWith("[") ? inBrackets(part) : unescaped(part),
    );
    if (!isAllowed(written)) throw error;
    return written;
  }
}

function inBrackets(part: string): string {
  return part
    .replaceAll(/\\./gsu, (escape) => (escape === String.raw`\-` ? escape : unescaped(escape)))
    .replaceAll(/(\\[dDsSwW])-(?!\])/gu, String.raw`$1\-`)
    .replaceAll(/(?<![\\[])-(?=\\[dDsSwW])/gu, String.raw`\-`);
}

// Kept are escapes of letters, of digits, and of what the flag `u` takes for syntax.
function unescaped(escape: string): string {
  return /^\\[\w^$\\.*+?()[\]{}|/]$/u.test(escape) && escape !== String.raw`\_` ? escape : escape.slice(1);
}

function isAllowed(pattern: string): boolean {
  try {
    void new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

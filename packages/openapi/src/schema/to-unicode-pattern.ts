/**
 * Writes a regular expression of a document (ECMAScript) so that the flag `u` allows it: an escape
 * that no character needs (`\-`, `\_`, `\:`) and a hyphen beside `\w` in brackets are that
 * character, as they are without the flag. Escapes of letters stay as they are: without the flag
 * they would be those letters, which nobody means. The classes of Java that are no properties of
 * Unicode (`\p{Graph}`) are their characters. Throws SyntaxError for what is no regular expression.
 */
export function toUnicodePattern(pattern: string): string {
  try {
    void new RegExp(pattern, "u");
    return pattern;
  } catch (error) {
    const written = pattern.replaceAll(/\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\./gsu, (part) =>
      part.startsWith("[") ? inBrackets(part) : (characterClass(part) ?? unescaped(part)),
    );
    if (!isAllowed(written)) throw error;
    return written;
  }
}

function inBrackets(part: string): string {
  return part
    .replaceAll(/\\p\{(\w+)\}/gu, (escape, name: string) => javaClasses.get(name) ?? escape)
    .replaceAll(/\\./gsu, (escape) => (escape === String.raw`\-` ? escape : unescaped(escape)))
    .replaceAll(/(\\[dDsSwW])-(?!\])/gu, String.raw`$1\-`)
    .replaceAll(/(?<![\\[])-(?=\\[dDsSwW])/gu, String.raw`\-`);
}

// A class of Java outside of brackets; undefined for any other escape.
function characterClass(escape: string): string | undefined {
  const [, letter, name = ""] = /^\\([pP])\{(\w+)\}$/u.exec(escape) ?? [];
  const characters = javaClasses.get(name);
  if (characters !== undefined) return letter === "p" ? `[${characters}]` : `[^${characters}]`;
  return letter === undefined ? undefined : escape;
}

// The POSIX classes of java.util.regex.Pattern, as they stand in brackets.
const javaClasses: ReadonlyMap<string, string> = new Map([
  ["Alnum", "0-9A-Za-z"],
  ["Digit", "0-9"],
  ["Punct", "!-\\/:-@\\[-`{-~"],
  ["Graph", "!-~"],
  ["Print", " -~"],
  ["Blank", String.raw` \t`],
  ["Cntrl", String.raw`\x00-\x1f\x7f`],
  ["XDigit", "0-9A-Fa-f"],
  ["Space", String.raw` \t-\r`],
]);

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

import { credentialShapes, isMadeOfWords, longRun } from "./credential-shapes.ts";
import { findValue, redactAt } from "./find-value.ts";
import { redacted } from "./mark.ts";
import { redactStructures } from "./redact-structures.ts";
import { isSecretName } from "./secret-names.ts";

/**
 * A text without anything that looks like a credential and without what is written beside a secret
 * name, be it JSON, a header line, a query, a form or prose. The time it takes is linear in its
 * length.
 */
export function redactText(text: string): string {
  const clean = redactCredentials(redactNamed(text));
  if (!text.includes("\0")) return clean;
  // UTF-16 that was read as UTF-8 has a NUL beside each letter.
  const letters = text.replaceAll("\0", "");
  const cleanLetters = redactText(letters);
  return cleanLetters === letters ? clean : cleanLetters;
}

/** A text without anything that looks like a credential, whatever is written before it. */
export function redactCredentials(text: string): string {
  const withoutShapes = credentialShapes.reduce((rest, shape) => rest.replaceAll(shape, keepGroup), text);
  return withoutShapes.replaceAll(longRun, (run) => (isMadeOfWords(run) ? run : redacted));
}

function keepGroup(...match: readonly unknown[]): string {
  const groups = match.at(-1);
  const kept: unknown = typeof groups === "object" && groups !== null && "kept" in groups ? groups.kept : "";
  return `${String(kept)}${redacted}`;
}

/**
 * A text without what follows a secret name: `"token": "…"`, `api_key=…`, `<apiToken>…</apiToken>`.
 */
export function redactNamed(text: string, isSecret: (name: string) => boolean = isSecretName): string {
  const rest = redactStructures(text, isSecret);
  return redactAt(rest, rest.matchAll(nameBeforeValue), ({ groups = {}, index, 0: whole }) => {
    const { name = "", end = "", sign = "" } = groups;
    if (!meantNames(rest, index, name).some(isSecret)) return undefined;
    if (isProse(name, end, sign) && !isOwnLine(rest, index)) return undefined;
    return findValue(rest, index + whole.length, { name, sign });
  });
}

// A name with the sign behind it. Quotes may be escaped, as in JSON that stands in JSON.
const nameBeforeValue =
  /(?<![\w-])(?<!\\(?=\\{0,8}u[0-9a-fA-F]{4}))(?<name>(?:[\w-]|\\{1,8}u[0-9a-fA-F]{4})+)(?<end>(?:\]|%(?:25){0,8}5[dD])?\\*["']?[ \t]*)(?<sign>[:=]>?|%(?:25){0,8}3[aAdD])[ \t\r\n]*/gu;

// What a name at a place of a text means. Its beginning may be the end of an escape: of "%2F" in a
// URL, of "\n" in JSON.
function meantNames(text: string, at: number, written: string): readonly string[] {
  const name = written.replaceAll(/\\+u([0-9a-f]{4})/giu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const before = text.charAt(at - 1);
  if (before === "%") return [name, name.replace(/^(?:25)*[0-9a-f]{2}/iu, "")];
  return before === "\\" ? [name, name.slice(1)] : [name];
}

// Whether a name begins a line of a text that has several, as in YAML.
function isOwnLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t-]{0,40}$/u.test(text.slice(Math.max(0, at - 42), at)) && text.includes("\n");
}

// "Invalid token: expired" is a sentence: single words that sentences have, without quotes and with
// a colon.
function isProse(name: string, end: string, sign: string): boolean {
  return (
    sign === ":" && !/["']/u.test(end) && /^(?:values?|tokens?|auth|signatures?|credentials?)$/iu.test(name)
  );
}

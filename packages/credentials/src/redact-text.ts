import { credentialShapes, isMadeOfWords, longRun } from "./credential-shapes.ts";
import { redacted } from "./mark.ts";
import { isSecretName } from "./secret-names.ts";

/**
 * A text without anything that looks like a credential and without what is written beside a secret
 * name, be it JSON, a header line, a query, a form or prose. The time it takes is linear in its
 * length.
 */
export function redactText(text: string): string {
  return redactCredentials(redactNamed(text));
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

// Takes out the values that follow a secret name: `"token": "…"`, `api_key=…`, `X-Auth-Key: …`.
function redactNamed(text: string): string {
  let done = "";
  let from = 0;
  for (const match of text.matchAll(nameBeforeValue)) {
    const { name = "", end = "", sign = "" } = match.groups ?? {};
    const start = match.index + match[0].length;
    if (match.index < from || !isSecretName(name) || isProse(name, end, sign)) continue;
    const value = findValue(text, start, { name, sign });
    if (value.from === value.to) continue;
    done += text.slice(from, value.from) + redacted;
    from = value.to;
  }
  return from === 0 ? text : done + text.slice(from);
}

// A name with the sign behind it. Quotes may be escaped, as in JSON that stands in JSON.
const nameBeforeValue =
  /(?<![\w-])(?<name>[\w-]+)(?<end>(?:\]|%5[dD])?\\*["']?[ \t]*)(?<sign>[:=]|%3[aAdD])[ \t\r\n]*/gu;

// "Invalid token: expired" is a sentence: single words that sentences have, without quotes and with
// a colon.
function isProse(name: string, end: string, sign: string): boolean {
  return (
    sign === ":" && !/["']/u.test(end) && /^(?:values?|tokens?|auth|signatures?|credentials?)$/iu.test(name)
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function findValue(
  text: string,
  start: number,
  named: { readonly name: string; readonly sign: string },
): Range {
  if (/[[{]/u.test(text.charAt(start))) return { from: start, to: endOfBrackets(text, start) };
  const quoted = matchAt(/\\*(?<quote>["'])/uy, text, start);
  if (quoted !== undefined) {
    const from = start + quoted.length;
    const inner = matchAt(innerOf(quoted), text, from) ?? "";
    return { from, to: from + inner.length };
  }
  const isHeader = named.sign === ":" && wholeLine.test(named.name);
  // The scheme stays, and what follows it is known by its shape.
  if (isHeader && matchAt(/(?:Bearer|Basic)[ \t]/iuy, text, start) !== undefined)
    return { from: start, to: start };
  const plain = matchAt(isHeader ? headerValue : plainValue, text, start) ?? "";
  return { from: start, to: start + plain.length };
}

const wholeLine = /^(?:(?:proxy-)?authorization|(?:set-)?cookie)$/iu;
const headerValue = /[^\r\n"'\\]+/uy;
const plainValue = /(?:(?!%26)[^\s"'\\&;,<>()])+/uy;

// Up to the quote that ends a value, which is escaped where the one that began it is.
function innerOf(quote: string): RegExp {
  if (quote.startsWith("\\")) return /[^"'\\]+/uy;
  return quote === '"' ? /(?:[^"\\]|\\[^])+/uy : /(?:[^'\\]|\\[^])+/uy;
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

// The end of a list or an object that begins here, or of the text where it is cut off.
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  const token = /"(?:[^"\\]|\\[^])*"?|[[{]|[\]}]/gu;
  token.lastIndex = start;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (/^[[{]/u.test(match[0])) depth += 1;
    if (/^[\]}]/u.test(match[0])) depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return text.length;
}

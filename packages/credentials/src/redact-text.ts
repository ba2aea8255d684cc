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

/**
 * A text without what follows a secret name: `"token": "…"`, `api_key=…`, `<apiToken>…</apiToken>`.
 */
export function redactNamed(text: string, isSecret: (name: string) => boolean = isSecretName): string {
  const rest = redactElements(text, isSecret);
  return redactAt(rest, rest.matchAll(nameBeforeValue), ({ groups = {}, index, 0: whole }) => {
    const { name = "", end = "", sign = "" } = groups;
    if (!isSecret(name) || isProse(name, end, sign)) return undefined;
    return findValue(rest, index + whole.length, { name, sign });
  });
}

// Takes out what each match leads to, unless it begins in what another one took.
function redactAt(
  text: string,
  matches: Iterable<RegExpExecArray>,
  findRange: (match: RegExpExecArray) => Range | undefined,
): string {
  let done = "";
  let at = 0;
  for (const match of matches) {
    const range = match.index < at ? undefined : findRange(match);
    if (range === undefined || range.from === range.to) continue;
    done += text.slice(at, range.from) + redacted;
    at = range.to;
  }
  return at === 0 ? text : done + text.slice(at);
}

// Takes out what stands in the elements of XML that have a secret name. An element that does not
// end is one only in a text that begins with one: elsewhere `<token>` is a word for a token.
function redactElements(text: string, isSecret: (name: string) => boolean): string {
  if (!text.includes("<")) return text;
  const ends = new Map<string, number[]>();
  for (const { groups = {}, index } of [...text.matchAll(endOfElement)].toReversed()) {
    const { name = "" } = groups;
    const later = ends.get(name);
    if (later === undefined) ends.set(name, [index]);
    else later.push(index);
  }
  const isXml = /^\s*</u.test(text);
  return redactAt(text, text.matchAll(startOfElement), ({ groups = {}, index, 0: whole }) => {
    const { name = "" } = groups;
    if (!isSecret(name.replace(/^[^:]*:/u, ""))) return undefined;
    const from = index + whole.length;
    const to = nextOf(ends.get(name) ?? [], from) ?? (isXml ? text.length : from);
    return { from, to };
  });
}

// The first of some places, the last one first, that is not before another. It forgets those
// before it: who asks goes through a text from its beginning.
function nextOf(places: number[], from: number): number | undefined {
  while ((places.at(-1) ?? from) < from) places.pop();
  return places.at(-1);
}

const startOfElement = /<(?<name>[\w:.-]{1,200})(?=[\s>])[^<>]*(?<!\/)>/gu;
const endOfElement = /<\/(?<name>[\w:.-]{1,200})(?![\w:.-])/gu;

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

import { redacted } from "./mark.ts";

/** A part of a text: from a place up to another one. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Finds the value that begins at a place of a text, behind a name and a sign. */
export function findValue(
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
const plainValue = /(?:(?!%(?:25){0,8}26)[^\s"'\\&;,<>()])+/uy;

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

/** A text without what each match leads to, unless the match begins in what another one took. */
export function redactAt(
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

import { findValue, redactAt } from "./find-value.ts";
import { describesCredential } from "./secret-names.ts";

type IsSecret = (name: string) => boolean;

/**
 * A text without what a secret name holds at some distance: an element of XML, a field of a
 * multipart form, the second of a pair. The time is linear in the length of the text.
 */
export function redactStructures(text: string, isSecret: IsSecret): string {
  return redactPairs(redactFields(redactElements(text, isSecret), isSecret), isSecret);
}

// Takes out what stands in the elements of XML that have a secret name. An element that does not
// end is one only in a text that begins with one: elsewhere `<token>` is a word for a token.
function redactElements(text: string, isSecret: IsSecret): string {
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

// Takes out the fields of a multipart form (RFC 7578) that have a secret name.
function redactFields(text: string, isSecret: IsSecret): string {
  return redactAt(text, text.matchAll(headOfField), ({ groups = {}, index, 0: whole }) => {
    if (!isSecret(groups["name"] ?? "")) return undefined;
    const from = index + whole.length;
    const length = text.slice(from).search(/\r?\n--|$/u);
    return { from, to: from + length };
  });
}

const headOfField =
  /content-disposition:[^\r\n]{0,200}?[ ;]name="?(?<name>[^"\r\n;]{1,200})"?(?:;[^\r\n]{0,1000})?\r?\n(?:[^\r\n]{1,1000}\r?\n){0,8}\r?\n/giu;

// Takes out what stands beside a secret name: `name="password" content="…"`, `["password","…"]`.
function redactPairs(text: string, isSecret: IsSecret): string {
  const named = redactAt(text, text.matchAll(namedPair), ({ groups = {}, index, 0: whole }) => {
    const { name = "", member = "" } = groups;
    if (!isSecret(name) || describesCredential(member)) return undefined;
    return findValue(text, index + whole.length, { name, sign: "=" });
  });
  return redactAt(named, named.matchAll(listedPair), ({ groups = {}, index, 0: whole }) => {
    const { name = "" } = groups;
    return isSecret(name) ? findValue(named, index + whole.length, { name, sign: "=" }) : undefined;
  });
}

// Quotes may be escaped, as in JSON that stands in JSON.
const namedPair =
  /(?<![\w-])(?:name|key|k|field|header|parameter|variable)\\*["']?[ \t]*[:=][ \t]*\\*["'](?<name>[\w-]{1,64})\\*["'][ \t\r\n]*(?:,[ \t\r\n]*)?\\*["']?(?<member>[\w-]{1,64})\\*["']?[ \t]*[:=][ \t]*/gu;
const listedPair =
  /\[[ \t\r\n]*\\*["'](?<name>[\w-]{1,64})\\*["'][ \t\r\n]*,[ \t\r\n]*(?=\\*["'][^"'\\]*\\*["'][ \t\r\n]*\])/gu;

import { escapeUnits } from "../json/escape-unprintable.ts";
import { isJsonMediaType, mediaKind } from "../json/media-kind.ts";
import { isJsonObject } from "../json/json-object.ts";
import { wholeQuery } from "../document/whole-query.ts";

/** What a document says of how a parameter's value is written (OpenAPI 3.1, Parameter Object). */
export interface ParameterForm {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  /**
   * Default: `simple` in paths and headers, `form` in queries and cookies. With `wholeQuery` the
   * name is not written.
   */
  readonly style?: string | undefined;
  /** Default: true for `form` alone. */
  readonly explode?: boolean | undefined;
  /** Whether characters that mean something in a URL stay as they are, in a query or a path. */
  readonly allowReserved?: boolean | undefined;
  /** The media type of a parameter that has `content`. */
  readonly mediaType?: string | undefined;
}

/**
 * Writes the value of a parameter: in a path or a header one text, in a query or a cookie the pairs
 * `name=value` that are joined by `&` or `; `. Nothing for undefined, null, and for a list or an
 * object without members (RFC 6570, 2.3: they count as not given). The rules are the table of
 * OpenAPI 3.1.1 (Style Examples); what it leaves open: an object or a list inside of another is
 * written as JSON, or as `name[member][0]` where the style is `deepObject`. Throws URIError for
 * text that is not valid Unicode.
 */
export function writeParameter(form: ParameterForm, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const style = form.style ?? (isNamed(form) ? "form" : "simple");
  const encode = encoderOf(form, style);
  const name = form.in === "cookie" ? form.name : encode(form.name);
  if (style === wholeQuery) return writeWholeQuery(form, value);
  if (form.mediaType !== undefined) {
    const text = encode(contentText(form, value));
    return [isNamed(form) ? `${name}=${text}` : text];
  }
  if (style === "deepObject") return deepPairs(name, value, encode);
  const isExploded = form.explode ?? (style === "form" || style === "cookie");
  const given = membersOf(value, encode, isExploded);
  if (given.length === 0) return [];
  if (isNamed(form)) return pairsOf(name, given, { style, isExploded, value });
  return [pathText(name, given, { style, isExploded, value })];
}

// Each member of a form is a pair (OpenAPI 3.1, Encoding Object: an object in it is JSON); what is
// of another media type is one text without a name.
function writeWholeQuery(form: ParameterForm, value: unknown): readonly string[] {
  if (mediaKind(form.mediaType ?? "") !== "form") return [encodeURIComponent(contentText(form, value))];
  return Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, member]) =>
    writeParameter(
      { name, in: "query", ...(isJsonObject(member) && { mediaType: "application/json" }) },
      member,
    ),
  );
}

function isNamed({ in: place }: ParameterForm): boolean {
  return place === "query" || place === "cookie";
}

interface Writing {
  readonly style: string;
  readonly isExploded: boolean;
  readonly value: unknown;
}

function pairsOf(
  name: string,
  given: readonly string[],
  { style, isExploded, value }: Writing,
): readonly string[] {
  if (!isExploded) return [`${name}=${given.join(delimiters[style] ?? ",")}`];
  return isJsonObject(value) ? given : given.map((text) => `${name}=${text}`);
}

// An empty text leaves the name of a matrix alone: `;color` (RFC 6570, 3.2.7).
function pathText(name: string, given: readonly string[], { style, isExploded, value }: Writing): string {
  if (style === "label") return `.${given.join(isExploded ? "." : ",")}`;
  if (style !== "matrix") return given.join(",");
  if (isExploded && isJsonObject(value)) return given.map((text) => `;${text}`).join("");
  return (isExploded ? given : [given.join(",")])
    .map((text) => (text === "" ? `;${name}` : `;${name}=${text}`))
    .join("");
}

// Delimiters stand encoded in a URL: a space and `|` are no characters of one (RFC 3986).
const delimiters: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/** A value that is no list and no object as text, and those as JSON. */
export function scalarText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "bigint" ? value.toString() : JSON.stringify(value);
}

type Encode = (text: string) => string;

function encoderOf({ in: place, allowReserved }: ParameterForm, style: string): Encode {
  if (place === "header" || style === "cookie") return (text) => text;
  if (allowReserved !== true || place === "cookie") return encodeURIComponent;
  return (text) => encodeUnreserved(text, place === "query" ? encodedInQuery : encodedInPath);
}

// Encoded all the same is what ends a value or is no character there: `#`, `&`, `+`, `[`, `]` in a
// query, `#`, `?`, `[`, `]` in a path.
const encodedInQuery = /%[0-9A-Fa-f]{2}|[^%:/?@!$'()*,;=]+|%/gu;
const encodedInPath = /%[0-9A-Fa-f]{2}|[^%:/@!$&'()*+,;=]+|%/gu;

function encodeUnreserved(text: string, encoded: RegExp): string {
  return text.replaceAll(encoded, (part) =>
    part.length === 3 && part.startsWith("%") ? part : encodeURIComponent(part),
  );
}

function contentText({ in: place, mediaType = "" }: ParameterForm, value: unknown): string {
  if (!isJsonMediaType(mediaType)) return scalarText(value);
  const text = JSON.stringify(value);
  // A header holds no other characters than those of ASCII.
  return place === "header" ? text.replaceAll(/[^\0-\x7f]/gu, escapeUnits) : text;
}

// The texts of a value that are joined: one of a scalar or an item, one or two of a member.
function membersOf(value: unknown, encode: Encode, isExploded: boolean): readonly string[] {
  const text = (one: unknown) => encode(scalarText(one));
  if (Array.isArray(value)) return value.filter(isGiven).map(text);
  if (!isJsonObject(value)) return [text(value)];
  const members = Object.entries(value).filter(([, one]) => isGiven(one));
  return isExploded
    ? members.map(([key, one]) => `${encode(key)}=${text(one)}`)
    : members.flatMap(([key, one]) => [encode(key), text(one)]);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function deepPairs(name: string, value: unknown, encode: Encode): readonly string[] {
  if (!isGiven(value)) return [];
  if (Array.isArray(value) || isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, one]) =>
      deepPairs(`${name}%5B${encode(key)}%5D`, one, encode),
    );
  }
  return [`${name}=${encode(scalarText(value))}`];
}

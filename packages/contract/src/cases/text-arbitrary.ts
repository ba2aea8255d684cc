import { type SchemaObject, toUnicodePattern } from "@cftokens/openapi/schema";
import fc, { type Arbitrary } from "fast-check";
import { patternsOf } from "./join-schemas.ts";
import { Contradiction, NoCases } from "./no-cases.ts";

/**
 * Generates texts for a string schema: by its pattern, else by its format, else of any characters
 * within its length. What generates them is made once for equal rules, because that takes longer
 * than a hundred texts.
 */
export function textArbitrary(schema: SchemaObject): Arbitrary<string> {
  const { format, minLength = 0, maxLength } = schema;
  const rules: TextRules = { patterns: patternsOf(schema), format, minLength, maxLength };
  const key = JSON.stringify(rules);
  const known = made.get(key) ?? makeTexts(rules);
  if (made.size === mostMade) made.clear();
  made.set(key, known);
  return known;
}

const made = new Map<string, Arbitrary<string>>();
const mostMade = 1000;

// All that a schema says of a text.
interface TextRules {
  readonly patterns: readonly string[];
  readonly format: string | undefined;
  readonly minLength: number;
  readonly maxLength: number | undefined;
}

function makeTexts({ patterns, format, minLength, ...rules }: TextRules): Arbitrary<string> {
  const maxLength = rules.maxLength ?? Math.max(minLength, usualLength);
  const ofFormat = format !== undefined && Object.hasOwn(byFormat, format) ? byFormat[format] : undefined;
  if (ofFormat !== undefined && (patterns.length === 0 || format === "date-time")) return ofFormat();
  if (minLength > maxLength) throw new Contradiction();
  const [pattern] = patterns;
  if (patterns.length > 1) return ofPatterns(patterns, Math.max(maxLength, 200));
  if (pattern !== undefined) {
    const texts = ofPattern(pattern, Math.max(maxLength, 200));
    const fits = new RegExp(toUnicodePattern(pattern), "u");
    return texts.map((text) => withLength(text, { minLength, maxLength, fits }));
  }
  return fc
    .string({ minLength, maxLength: Math.min(maxLength, minLength + mostLength), unit: "grapheme" })
    .map((text) =>
      // JSON Schema counts characters, fast-check graphemes, which may have several.
      Array.from(text).slice(0, maxLength).join(""),
    );
}

// A text of a pattern, repeated or cut to a length where the pattern allows that: patterns often
// say which characters there are, and the length is said beside them.
function withLength(
  text: string,
  {
    minLength,
    maxLength,
    fits,
  }: { readonly minLength: number; readonly maxLength: number; readonly fits: RegExp },
): string {
  const { length } = text;
  if (length >= minLength && length <= maxLength) return text;
  const longer = length < minLength ? text.repeat(Math.ceil(minLength / Math.max(1, length))) : text;
  const other = longer.slice(0, maxLength);
  return fits.test(other) ? other : text;
}

// Texts of one of several patterns that match all, or texts of two one after the other: patterns
// speak of the beginning, the end, or what is somewhere between. Where none does, the validator
// refuses what comes.
function ofPatterns(patterns: readonly string[], maxLength: number): Arbitrary<string> {
  const all = patterns.map((one) => new RegExp(toUnicodePattern(one), "u"));
  return fc.tuple(...patterns.map((one) => ofPattern(one, maxLength))).map((texts) => {
    const pairs = texts.flatMap((one) => texts.map((other) => `${one}${other}`));
    const whole = texts.join("");
    return [...texts, ...pairs, whole].find((text) => all.every((one) => one.test(text))) ?? whole;
  });
}

function ofPattern(pattern: string, maxLength: number): Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(toUnicodePattern(pattern), "u"), { maxLength });
  } catch (error) {
    throw new NoCases(
      new Error(
        `no text is made up for the pattern ${JSON.stringify(pattern)} (one with a lookaround, a reference back or \\b needs an example)`,
        { cause: error },
      ),
    );
  }
}

const usualLength = 20;
const mostLength = 200;

// Valid texts of each format, by RFC 3339, RFC 9562, RFC 5321, RFC 1123, RFC 4291 and RFC 3986.
const byFormat: Readonly<Record<string, () => Arbitrary<string>>> = {
  "date-time": () => moments().map((moment) => `${moment.toISOString().slice(0, 19)}Z`),
  date: () => moments().map((moment) => moment.toISOString().slice(0, 10)),
  time: () => moments().map((moment) => `${moment.toISOString().slice(11, 19)}Z`),
  duration: () => fc.integer({ min: 1, max: 999 }).map((days) => `P${days}D`),
  uuid: () => fc.uuid(),
  email: () => fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u).map((name) => `${name}@example.com`),
  hostname: () => fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u).map((name) => `${name}.example.com`),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  uri: () => fc.stringMatching(/^[a-z0-9]{0,8}$/u).map((path) => `https://example.com/${path}`),
  "uri-reference": () => fc.stringMatching(/^[a-z0-9]{0,8}$/u).map((path) => `/${path}`),
};

function moments(): Arbitrary<Date> {
  return fc.date({
    min: new Date("2001-01-01T00:00:00Z"),
    max: new Date("2098-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
}

import { createContext, Script } from "node:vm";
import * as re2 from "re2js";
import { SpecError } from "../document/spec-error.ts";
import { isLinearPattern } from "./is-linear-pattern.ts";
import { toUnicodePattern } from "./to-unicode-pattern.ts";

/** A regular expression of a document, ready to be tried on texts. */
export interface Pattern {
  /** Throws SpecError where it would take longer than `longestMatch`. */
  readonly test: (text: string) => boolean;
}

/**
 * Compiles a regular expression of a document (ECMAScript, flag `u`) so that no text makes it run
 * on and on. JavaScript's own engine runs those that are plainly linear; RE2, which is linear
 * always, runs the others; what RE2 does not have, such as look-arounds, is run by the former
 * within a time limit. Throws SyntaxError for what is no regular expression.
 */
export function compilePattern(pattern: string): Pattern {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const written = toUnicodePattern(pattern);
  const own = new RegExp(written, "u");
  const made = isLinearPattern(written)
    ? { test: (text: string) => own.test(text) }
    : (compileRe2(written) ?? withinTime(own));
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

// How long one regular expression may take on one text, in milliseconds.
const longestMatch = 500;

const compiled = new Map<string, Pattern>();

// How many compiled patterns are kept.
const mostCompiled = 10_000;

function compileRe2(pattern: string): Pattern | undefined {
  const translated = toRe2(pattern);
  if (translated === undefined) return undefined;
  try {
    const made = re2.RE2JS.compile(re2.RE2JS.translateRegExp(translated));
    return { test: (text) => made.matcher(text).find() };
  } catch {
    return undefined;
  }
}

// RE2 takes fewer characters for white space and more for `.` than JavaScript does. Undefined where
// they cannot be named.
function toRe2(pattern: string): string | undefined {
  let isPossible = true;
  const translated = pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (part) => {
    if (part === ".") return String.raw`[^\n\r\x{2028}\x{2029}]`;
    if (part === String.raw`\s`) return `[${spaces}]`;
    if (part === String.raw`\S`) return `[^${spaces}]`;
    if (!part.startsWith("[")) return part;
    if (/^(?:[^\\]|\\[^S])*\\S/u.test(part)) isPossible = false;
    return part.replaceAll(/\\./gsu, (escape) => (escape === String.raw`\s` ? spaces : escape));
  });
  return isPossible ? translated : undefined;
}

const spaces = String.raw`\t\n\x0B\f\r \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}`;

// Made for the first pattern that needs it: most programs need none, and Node loads it for this.
let trial: Script | undefined;

function withinTime(own: RegExp): Pattern {
  const context = createContext({ own, text: "" });
  const attempt = (trial ??= new Script("own.test(text)"));
  return {
    test(text) {
      context["text"] = text;
      try {
        return attempt.runInContext(context, { timeout: longestMatch }) === true;
      } catch (error) {
        throw tooSlow(own, text, error);
      }
    },
  };
}

function tooSlow({ source }: RegExp, text: string, cause: unknown): SpecError {
  return new SpecError(
    {
      pointer: "",
      reason: `the pattern ${source} takes longer than ${longestMatch} ms on a text of ${text.length} characters`,
      nextStep: "Write it without repetitions inside of repetitions, look-arounds and references back.",
    },
    { cause },
  );
}

/**
 * Whether the regular expression engine of JavaScript, which tries one way after the other, needs a
 * time that is linear in the text for a pattern. False where that is not plain: the pattern has
 * repeated groups, several open repetitions, look-arounds or references back. The pattern must be
 * one that `new RegExp(pattern, "u")` accepts.
 */
export function isLinearPattern(pattern: string): boolean {
  if (pattern.length > longestPattern) return false;
  const tokens = pattern.match(token) ?? [];
  if (tokens.some((one) => foreign.test(one))) return false;
  const reader: Reader = { tokens, at: 0 };
  const { ways, open, closed } = readAlternatives(reader);
  if (ways > mostWays) return false;
  return isAnchored(tokens) ? open <= 1 : open + closed === 0;
}

// How many ways through a pattern are tried at one place of a text.
const mostWays = 1000;

// Longer patterns are not looked at.
const longestPattern = 1000;

// A repetition with a wider range counts as one without an end.
const widestRange = 100;

const token =
  /\\(?:u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[pP]\{[^}]*\}|c[A-Za-z]|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[ims-]*:))?|\{\d+(?:,\d*)?\}|./gsu;

// Look-arounds, flags, and references back.
const foreign = /^(?:\(\?(?!:|<[^=!])|\\(?:[1-9]|k))/u;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

// How often a part of a pattern may be tried in different ways.
interface Cost {
  readonly ways: number;
  /** How many repetitions without an end can be cut short at different places. */
  readonly open: number;
  /** How many of them end in one place alone. */
  readonly closed: number;
}

const once: Cost = { ways: 1, open: 0, closed: 0 };

function readAlternatives(reader: Reader): Cost {
  let sum: Cost = { ways: 0, open: 0, closed: 0 };
  for (;;) {
    const { ways, open, closed } = readSequence(reader);
    sum = {
      ways: sum.ways + ways,
      open: Math.max(sum.open, open),
      closed: Math.max(sum.closed, closed),
    };
    if (reader.tokens[reader.at] !== "|") return sum;
    reader.at += 1;
  }
}

function readSequence(reader: Reader): Cost {
  let sum = once;
  for (let next = reader.tokens[reader.at]; next !== undefined && next !== "|" && next !== ")";) {
    const { ways, open, closed } = readElement(reader, next);
    // What follows an open end is read again for each place where that may be.
    const again = sum.open > 0 && closed > 0 ? 1 : 0;
    sum = { ways: sum.ways * ways, open: sum.open + open + again, closed: sum.closed + closed };
    next = reader.tokens[reader.at];
  }
  return sum;
}

// One character, class or group, and how often it is repeated.
function readElement(reader: Reader, first: string): Cost {
  reader.at += 1;
  let inner = once;
  const isGroup = first.startsWith("(");
  if (isGroup) {
    inner = readAlternatives(reader);
    reader.at += 1;
  }
  const [least, most] = readRepetition(reader);
  if (most - least > widestRange) {
    if (isGroup) return { ...inner, ways: Infinity };
    return isDelimited(first, reader) ? { ways: 1, open: 0, closed: 1 } : { ways: 1, open: 1, closed: 0 };
  }
  return {
    ways: (most - least + 1) * inner.ways ** most,
    open: inner.open * most,
    closed: inner.closed * most,
  };
}

function readRepetition(reader: Reader): readonly [least: number, most: number] {
  const bounds = boundsOf(reader.tokens[reader.at] ?? "");
  if (bounds === undefined) return [1, 1];
  reader.at += 1;
  if (reader.tokens[reader.at] === "?") reader.at += 1;
  return bounds;
}

function boundsOf(repetition: string): readonly [least: number, most: number] | undefined {
  if (repetition === "*") return [0, Infinity];
  if (repetition === "+") return [1, Infinity];
  if (repetition === "?") return [0, 1];
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/u.exec(repetition) ?? [];
  if (least === undefined) return undefined;
  if (comma === "") return [Number(least), Number(least)];
  return [Number(least), most === "" ? Infinity : Number(most)];
}

// Whether what is repeated must be followed by a character that it does not include: then it ends
// in one place alone.
function isDelimited(repeated: string, { tokens, at }: Reader): boolean {
  const next = tokens[at] ?? "";
  const character = /^\\[^\w]$/u.test(next) ? next.slice(1) : next;
  const isPlain = /^.$/su.test(character) && !/^[\\^$.*+?()[\]{}|]$/u.test(next);
  const isOptional = (boundsOf(tokens[at + 1] ?? "")?.[0] ?? 1) === 0;
  return isPlain && !isOptional && !new RegExp(`^${repeated}$`, "u").test(character);
}

// Whether all of a pattern is one anchored sequence: `^…`, where an alternative could only be
// within a group.
function isAnchored(tokens: readonly string[]): boolean {
  if (tokens[0] !== "^") return false;
  let depth = 0;
  for (const one of tokens) {
    if (one.startsWith("(")) depth += 1;
    if (one === ")") depth -= 1;
    if (one === "|" && depth === 0) return false;
  }
  return true;
}

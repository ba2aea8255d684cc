import { endOfText } from "./parse-json.ts";
import { type Frame, takeValue, type Wanted } from "./wanted-places.ts";

/**
 * Finds where the sought values of a JSON text begin, in a fraction of the time and the memory that
 * the events of YAML take. False for a text that is no JSON, of which some may be noted all the
 * same.
 */
export function findInJson(text: string, top: Wanted): boolean {
  const reading: Reading = { text, top, frames: [], index: 0, isAfterValue: false };
  for (;;) {
    reading.index = afterSpace(text, reading.index);
    const around = reading.frames.at(-1);
    if (reading.isAfterValue && around === undefined) return reading.index === text.length;
    if (!readNext(reading, around)) return false;
  }
}

interface Reading {
  readonly text: string;
  readonly top: Wanted;
  readonly frames: Frame[];
  index: number;
  isAfterValue: boolean;
}

// Reads a bracket, comma, name or value; false where none of those may follow.
function readNext(reading: Reading, around: Frame | undefined): boolean {
  const { text, index, isAfterValue } = reading;
  const code = text.charCodeAt(index);
  if (around !== undefined && code === (around.isMap ? closingBrace : closingBracket)) {
    reading.frames.pop();
    const mayEnd = isAfterValue || (around.index === 0 && around.key === undefined);
    return goOn(reading, index + 1, true) && mayEnd;
  }
  if (isAfterValue) return code === comma && goOn(reading, index + 1, false);
  return around?.isMap === true && around.key === undefined
    ? readName(reading, around)
    : readValue(reading, around);
}

function goOn(reading: Reading, index: number, isAfterValue: boolean): boolean {
  reading.index = index;
  reading.isAfterValue = isAfterValue;
  return true;
}

function readName(reading: Reading, around: Frame): boolean {
  const { text, index } = reading;
  const end = text.charCodeAt(index) === quote ? endOfScalar(text, index) : undefined;
  if (end === undefined) return false;
  const name = around.wanted === undefined ? "" : parseText(text.slice(index, end));
  if (name === undefined) return false;
  around.key = { name, offset: index };
  const next = afterSpace(text, end);
  return text.charCodeAt(next) === colon && goOn(reading, next + 1, false);
}

function readValue(reading: Reading, around: Frame | undefined): boolean {
  const { text, index, top, frames } = reading;
  const code = text.charCodeAt(index);
  if (code !== brace && code !== bracket) {
    const end = endOfScalar(text, index);
    if (end === undefined) return false;
    takeValue(around, top, index);
    return goOn(reading, end, true);
  }
  frames.push({ isMap: code === brace, wanted: takeValue(around, top, index), index: 0, key: undefined });
  return goOn(reading, index + 1, false);
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const [bracket, closingBracket] = [0x5b, 0x5d];
const [brace, closingBrace] = [0x7b, 0x7d];

function afterSpace(text: string, start: number): number {
  let index = start;
  while (space.has(text.charCodeAt(index))) index += 1;
  return index;
}

const space: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

// Undefined where no text, number, true, false or null begins, or a text does not end.
function endOfScalar(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) === quote) {
    const end = endOfText(text, start);
    return end === text.length ? undefined : end + 1;
  }
  word.lastIndex = start;
  return word.test(text) ? word.lastIndex : undefined;
}

const word = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

function parseText(written: string): string | undefined {
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}

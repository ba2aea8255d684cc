/**
 * The values in a JSON text, in the order in which they stand there: each with its place in the
 * text, and nothing of what it holds. Numbers stay as they were written, members of one name stay
 * several, and no depth ends the stack.
 */
export interface JsonOutline {
  readonly text: string;
  /** How many values there are. */
  readonly length: number;
  /** Where the text of each value begins, and where it is over. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where the name of a member begins, at its quote; -1 for items and for the whole. */
  readonly names: Int32Array;
  /** The value that each one is in; -1 for the whole. */
  readonly parents: Int32Array;
  /** How many values each one is in. */
  readonly depths: Int32Array;
  /** How many values stand before each one in the same list or object. */
  readonly places: Int32Array;
  /** How many values are in each one, not counting those deeper down. */
  readonly counts: Int32Array;
  /** The place of the next value that is not below it. */
  readonly nexts: Int32Array;
}

/** Reads a JSON text (RFC 8259) in one pass; undefined for what is none. */
export function outlineJson(text: string): JsonOutline | undefined {
  const reader = new OutlineReader(text);
  return reader.read() ? reader.outline() : undefined;
}

/** The first value whose place, or that of its name, is at or before a place in the text. */
export function valueAtOffset({ length, starts, names }: JsonOutline, offset: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const name = names[middle] ?? -1;
    if ((name < 0 ? (starts[middle] ?? 0) : name) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The names and numbers of items that lead from the whole to a value. */
export function segmentsOf(outline: JsonOutline, index: number): readonly string[] {
  const segments: string[] = [];
  for (let at = index; at > 0; at = outline.parents[at] ?? -1) segments.push(nameOf(outline, at));
  return segments.toReversed();
}

/** The name of a member, or the number of an item. */
export function nameOf(outline: JsonOutline, index: number): string {
  const name = outline.names[index] ?? -1;
  return name >= 0 ? textAt(outline.text, name) : String(outline.places[index] ?? 0);
}

/** The value that segments lead to, or the last one on the way where it is not there. */
export function valueOfSegments(outline: JsonOutline, segments: readonly string[]): number {
  let index = 0;
  for (const segment of segments) {
    const found = childNamed(outline, index, segment);
    if (found === undefined) return index;
    index = found;
  }
  return index;
}

/** What a value is: the first character of its text says so. */
export function kindAt({ text, starts }: JsonOutline, index: number): JsonKind {
  return kinds[text.charAt(starts[index] ?? 0)] ?? "number";
}

/** What a value of JSON is. */
export type JsonKind = "object" | "array" | "string" | "number" | "word";

/** A string of JSON as what it means, or the beginning of one that is longer than `most`. */
export function textAt(json: string, quote: number, most = longestName): string {
  const cut = json.slice(quote + 1, quote + 1 + most);
  const [content = ""] = /^(?:[^"\\]|\\u[0-9a-f]{4}|\\[^u])*/iu.exec(cut) ?? [];
  return content.includes("\\") ? String(JSON.parse(`"${content}"`)) : content;
}

// Of a list, items are counted; of an object the last of several members of one name is meant, as
// JSON.parse takes it.
function childNamed(outline: JsonOutline, index: number, segment: string): number | undefined {
  const end = outline.nexts[index] ?? index;
  let found: number | undefined;
  for (let at = index + 1; at < end; at = outline.nexts[at] ?? end) {
    if (nameOf(outline, at) !== segment) continue;
    found = at;
    if ((outline.names[at] ?? -1) < 0) break;
  }
  return found;
}

const longestName = 100_000;
const kinds: Readonly<Record<string, JsonKind>> = {
  "{": "object",
  "[": "array",
  '"': "string",
  t: "word",
  f: "word",
  n: "word",
};

class OutlineReader {
  readonly #text: string;
  #at = 0;
  #length = 0;
  #lists = lists(1024);

  constructor(text: string) {
    this.#text = text;
  }

  outline(): JsonOutline {
    return { text: this.#text, length: this.#length, ...this.#lists };
  }

  // The value that is open is the one whose members or items are read.
  read(): boolean {
    this.#blanks();
    let open = -1;
    if (!this.#value(open, -1)) return false;
    if (this.#isOpen) open = 0;
    while (open >= 0) {
      const isObject = this.#text.charCodeAt(this.#lists.starts[open] ?? 0) === braceOpen;
      const end = isObject ? braceClose : bracketClose;
      this.#blanks();
      const count = this.#lists.counts[open] ?? 0;
      if (this.#code() === end) {
        this.#at += 1;
        this.#lists.ends[open] = this.#at;
        this.#lists.nexts[open] = this.#length;
        open = this.#lists.parents[open] ?? -1;
        continue;
      }
      if (count > 0) {
        if (this.#code() !== comma) return false;
        this.#at += 1;
        this.#blanks();
      }
      const name = isObject ? this.#name() : -1;
      if (name === undefined) return false;
      const index = this.#length;
      if (!this.#value(open, name)) return false;
      this.#lists.counts[open] = count + 1;
      if (this.#isOpen) open = index;
    }
    this.#blanks();
    return this.#at === this.#text.length;
  }

  // Whether the value that was read last is one that others are in.
  #isOpen = false;

  #value(parent: number, name: number): boolean {
    const index = this.#length;
    if (index === this.#lists.starts.length) this.#grow();
    const { starts, ends, names, parents, depths, places, counts, nexts } = this.#lists;
    this.#length += 1;
    starts[index] = this.#at;
    names[index] = name;
    parents[index] = parent;
    depths[index] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
    places[index] = counts[parent] ?? 0;
    const code = this.#code();
    this.#isOpen = code === braceOpen || code === bracketOpen;
    if (this.#isOpen) this.#at += 1;
    else if (!(code === quote ? this.#string() : this.#scalar())) return false;
    ends[index] = this.#at;
    nexts[index] = index + 1;
    return true;
  }

  #name(): number | undefined {
    const name = this.#at;
    if (this.#code() !== quote || !this.#string()) return undefined;
    this.#blanks();
    if (this.#code() !== colon) return undefined;
    this.#at += 1;
    this.#blanks();
    return name;
  }

  #string(): boolean {
    const text = this.#text;
    let at = this.#at + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        this.#at = at + 1;
        return true;
      }
      // Beyond the end, a code is no number.
      if (!(code >= space)) return false;
      if (code === backslash) {
        escape.lastIndex = at;
        if (!escape.test(text)) return false;
        at = escape.lastIndex;
      } else at += 1;
    }
  }

  #scalar(): boolean {
    scalar.lastIndex = this.#at;
    if (!scalar.test(this.#text)) return false;
    this.#at = scalar.lastIndex;
    return true;
  }

  #blanks(): void {
    for (;;) {
      const code = this.#code();
      if (code !== space && code !== newline && code !== carriage && code !== tab) return;
      this.#at += 1;
    }
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #grow(): void {
    const larger = lists(this.#length * 2);
    for (const name of listNames) larger[name].set(this.#lists[name]);
    this.#lists = larger;
  }
}

const listNames = ["starts", "ends", "names", "parents", "depths", "places", "counts", "nexts"] as const;

function lists(capacity: number): Record<(typeof listNames)[number], Int32Array> {
  const list = () => new Int32Array(capacity);
  return {
    starts: list(),
    ends: list(),
    names: list(),
    parents: list(),
    depths: list(),
    places: list(),
    counts: list(),
    nexts: list(),
  };
}

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const braceOpen = 0x7b;
const braceClose = 0x7d;
const bracketOpen = 0x5b;
const bracketClose = 0x5d;
const space = 0x20;
const tab = 0x09;
const newline = 0x0a;
const carriage = 0x0d;

/**
 * Parses a document that is written as JSON, in a fraction of the time and the memory that the
 * parser of YAML takes. Undefined for one that is YAML or broken, is nested deeper than `deepest`
 * levels, has a member twice or a number beyond JavaScript's: of these the parser of YAML decides.
 */
export function parseJson(text: string, deepest: number): { readonly value: unknown } | undefined {
  if (!/^\s*\{/u.test(text)) return undefined;
  const shape = shapeOf(text);
  if (shape.levels > deepest) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return countMembers(value) === shape.members ? { value } : undefined;
}

interface Shape {
  readonly levels: number;
  /** How many members are written, also those that have the name of one before. */
  readonly members: number;
}

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

// Of a text that is JSON: brackets and colons outside of texts.
function shapeOf(text: string): Shape {
  let [levels, depth, members] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) {
      index = endOfText(text, index);
    } else if (code === colon) {
      members += 1;
    } else if (opening.has(code)) {
      depth += 1;
      if (depth > levels) levels = depth;
    } else if (closing.has(code)) {
      depth -= 1;
    }
  }
  return { levels, members };
}

const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** The index of the quote that ends the text which begins at another one; else the length. */
export function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let before = index - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (index - before) % 2 === 0;
}

// Undefined where a number is too large for JavaScript.
function countMembers(root: unknown): number | undefined {
  let members = 0;
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "number" && !Number.isFinite(value)) return undefined;
    if (typeof value !== "object" || value === null) continue;
    const inside: readonly unknown[] = Object.values(value);
    if (!Array.isArray(value)) members += inside.length;
    for (const one of inside) if (typeof one === "object" || typeof one === "number") open.push(one);
  }
  return members;
}

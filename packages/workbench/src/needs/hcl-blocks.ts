/** A block at the top of a file in HCL, such as `resource "cloudflare_zone" "main" { … }`. */
export interface HclBlock {
  readonly kind: string;
  readonly labels: readonly string[];
  /**
   * Its own attributes, not those of blocks in it: the text where the value is a string alone,
   * undefined where it is anything else.
   */
  readonly attributes: ReadonlyMap<string, string | undefined>;
}

/** The blocks of a file, or one line that says why they cannot be read. */
export type HclBlocks =
  | { readonly ok: true; readonly blocks: readonly HclBlock[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads the headers of a file's blocks and their plain attributes. Expressions are passed over,
 * with the strings, templates, heredocs and comments in them; nothing is evaluated.
 */
export function readHclBlocks(text: string): HclBlocks {
  const read = tokensOf(text);
  if (!read.ok) return read;
  const { tokens } = read;
  const blocks: OpenBlock[] = [];
  let depth = 0;
  let lineStart = 0;
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind === "close") depth -= 1;
    if (depth < 0) return { ok: false, reason: "a bracket is closed that was not opened" };
    if (kind === "equals" && depth === 1 && at === lineStart + 1) setAttribute(blocks, tokens, at);
    const beginsBlock = depth === 0 && value === "{";
    if (beginsBlock) blocks.push(toBlock(tokens.slice(lineStart, at)));
    // What follows a block's bracket is its first line, also on the same line of the text.
    if (beginsBlock || kind === "newline") lineStart = at + 1;
    if (kind === "open") depth += 1;
  }
  return depth === 0 ? { ok: true, blocks } : { ok: false, reason: "a bracket has no end" };
}

interface OpenBlock extends HclBlock {
  readonly attributes: Map<string, string | undefined>;
}

function setAttribute(blocks: readonly OpenBlock[], tokens: readonly Token[], equals: number): void {
  blocks.at(-1)?.attributes.set(textAt(tokens, equals - 1), plainValue(tokens, equals + 1));
}

function toBlock(header: readonly Token[]): OpenBlock {
  const labels = header.slice(1).map(({ value }) => value ?? "");
  return { kind: textAt(header, 0), labels, attributes: new Map() };
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.value ?? "";
}

interface Token {
  readonly kind: "word" | "string" | "open" | "close" | "equals" | "newline" | "other";
  /** Undefined for a string that is no plain text. */
  readonly value: string | undefined;
}

type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly reason: string };

// The text of a value that is one string and ends the line or the block.
function plainValue(tokens: readonly Token[], at: number): string | undefined {
  const [value, after] = [tokens[at], tokens[at + 1]];
  const ends = after === undefined || after.kind === "newline" || after.kind === "close";
  return value?.kind === "string" && ends ? value.value : undefined;
}

const space = /[^\S\n]+|#[^\n]*|\/\/[^\n]*/uy;
const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const comparison = /[=!<>]=|=>/uy;
const heredoc = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[^\S\n]*\n/uy;

function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (take(space) !== null) continue;
    if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      if (end < 0) return { ok: false, reason: "a comment has no end" };
      at = end + 2;
      continue;
    }
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return { ok: false, reason: "a string has no end" };
      tokens.push({ kind: "string", value: plainText(text.slice(at + 1, end - 1)) });
      at = end;
      continue;
    }
    const opened = take(heredoc);
    if (opened !== null) {
      const end = new RegExp(`^[^\\S\\n]*${opened[1] ?? ""}[^\\S\\n]*$`, "gmu");
      end.lastIndex = at;
      if (end.exec(text) === null) return { ok: false, reason: "a heredoc has no end" };
      at = end.lastIndex;
      tokens.push({ kind: "string", value: undefined });
      continue;
    }
    const [found] = take(word) ?? take(comparison) ?? [];
    tokens.push(found === undefined ? signOf(character) : { kind: kindOf(found), value: found });
    if (found === undefined) at += 1;
  }
  return { ok: true, tokens };
}

function kindOf(found: string): "word" | "other" {
  return /^[\p{L}_]/u.test(found) ? "word" : "other";
}

function signOf(character: string): Token {
  const kind =
    character === "\n"
      ? "newline"
      : character === "="
        ? "equals"
        : "{[(".includes(character)
          ? "open"
          : "}])".includes(character)
            ? "close"
            : "other";
  return { kind, value: character };
}

// Behind the quote that ends the string which begins here. Templates in it hold strings of their
// own.
function endOfString(text: string, start: number): number | undefined {
  const open: ("string" | "template")[] = ["string"];
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (open.at(-1) === "string") {
      if (character === "\n") return undefined;
      if (character === "\\" || text.startsWith("$${", at) || text.startsWith("%%{", at)) at += 1;
      else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
        open.push("template");
        at += 1;
      } else if (character === '"') open.pop();
    } else if (character === '"') open.push("string");
    else if (character === "{") open.push("template");
    else if (character === "}") open.pop();
    if (open.length === 0) return at + 1;
  }
  return undefined;
}

// Ids and names have no escapes; a string that has some is none of them.
function plainText(inside: string): string | undefined {
  return /[\\]|[$%]\{/u.test(inside) ? undefined : inside;
}

/**
 * Every character of the screens that is not ASCII, and what stands in its place for a terminal
 * that draws it two cells wide, or not at all. Each takes one cell, as the character does
 * elsewhere.
 */
export const asciiGlyphs: Readonly<Record<string, string>> = {
  // States.
  "✓": "+",
  "✗": "x",
  "◌": "~",
  "◷": "@",
  "●": "*",
  "○": "o",
  "·": "-",
  "•": "*",
  "‼": "!",
  "◆": "#",
  "▲": "^",
  "▽": "v",
  "▼": "v",
  "↻": "@",
  // Where one is, and what folds.
  "›": ">",
  "‹": "<",
  "▸": ">",
  "▾": "v",
  "◂": "<",
  "▏": "|",
  // Keys and directions.
  "→": ">",
  "←": "<",
  "↑": "^",
  "↓": "v",
  "⇧": "S",
  "⏎": "$",
  "⇥": ">",
  // Signs of writing.
  "…": ".",
  "“": '"',
  "”": '"',
  "—": "-",
  "–": "-",
  "×": "x",
  // Lines, boxes and bars.
  "─": "-",
  "│": "|",
  "└": "+",
  "╭": "+",
  "╮": "+",
  "╰": "+",
  "╯": "+",
  "▁": ".",
  "▂": ".",
  "▃": ":",
  "▄": ":",
  "▅": "|",
  "▆": "|",
  "▇": "#",
  "█": "#",
};

/** A text with those characters replaced; all others stay, such as those of names. */
export function toAscii(text: string): string {
  return text.replaceAll(anyGlyph, (glyph) => asciiGlyphs[glyph] ?? glyph);
}

/** The same stream; what is written to it as text has those characters replaced while `isAscii`. */
export function asciiOutput(stream: NodeJS.WriteStream, isAscii: () => boolean): NodeJS.WriteStream {
  return new Proxy(stream, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      if (name !== "write") return value.bind(target) as unknown;
      return (chunk: unknown, ...rest: readonly unknown[]): unknown =>
        value.call(
          target,
          typeof chunk === "string" && isAscii() ? toAscii(chunk) : chunk,
          ...rest,
        ) as unknown;
    },
  });
}

const anyGlyph = new RegExp(`[${Object.keys(asciiGlyphs).join("")}]`, "gu");

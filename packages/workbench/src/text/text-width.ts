import stringWidth from "string-width";
import { quickWidth } from "./quick-width.ts";

/** Display width of a text in terminal cells. */
export function textWidth(text: string): number {
  return quickWidth(text) ?? stringWidth(text);
}

/**
 * Cuts a text to at most `width` cells, ending in an ellipsis when something was cut. What a long
 * text has behind that is not measured.
 */
export function cutText(text: string, width: number): string {
  if (width <= 0) return "";
  const fits = text.length > longText ? takeCells(text, width) === text : textWidth(text) <= width;
  if (fits) return text;
  return `${takeCells(text, width - 1)}…`;
}

/** Cuts or pads a text to exactly `width` cells. */
export function fitText(text: string, width: number): string {
  const cut = cutText(text, width);
  return cut + " ".repeat(Math.max(0, width - textWidth(cut)));
}

/** Breaks a text into lines of at most `width` cells, at spaces where there are any. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (textWidth(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    if (textWidth(word) <= width) continue;
    const pieces = cutPieces(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

// Cuts a text into pieces of at most `width` cells, and reads it once: a pasted text may be long.
// A character that is wider than that is a piece of its own.
function cutPieces(text: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const grapheme of graphemes(text)) {
    const cells = textWidth(grapheme);
    if (piece !== "" && used + cells > width) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += grapheme;
    used += cells;
  }
  return [...pieces, piece];
}

/** The characters of a text as a reader counts them. */
export function graphemes(text: string): readonly string[] {
  return plain.test(text) ? text.split("") : Array.from(eachGrapheme(text));
}

// Made once, when it is needed: each holds memory that JavaScript's heap does not count, so that
// many would pile up.
let segmenter: Intl.Segmenter | undefined;

function* eachGrapheme(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter();
  for (const { segment } of segmenter.segment(text)) yield segment;
}

function takeCells(text: string, width: number): string {
  let taken = "";
  let used = 0;
  for (const grapheme of eachGrapheme(text)) {
    used += textWidth(grapheme);
    if (used > width) break;
    taken += grapheme;
  }
  return taken;
}

// More than a line of any terminal.
const longText = 4096;
const plain = /^[ -~]*$/u;

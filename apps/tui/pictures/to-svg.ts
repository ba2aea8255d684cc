import type { CellLook, CellRun } from "./screen-cells.ts";

/** Draws a terminal's screen as an SVG picture: same screen, same bytes. */
export function toSvg(
  lines: readonly (readonly CellRun[])[],
  { columns, title }: { readonly columns: number; readonly title: string },
): string {
  const width = toPixels(columns * CELL_WIDTH + 2 * MARGIN);
  const height = lines.length * LINE_HEIGHT + TITLE_HEIGHT + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...DOTS.map(
      (colour, index) => `<circle cx="${MARGIN + 8 + index * 20}" cy="17" r="6" fill="${colour}"/>`,
    ),
    `<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" xml:space="preserve" style="white-space:pre">`,
    ...lines.flatMap((line, row) => line.flatMap((run) => drawRun(run, row))),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function drawRun({ column, cells, text, look }: CellRun, row: number): readonly string[] {
  const { fill, behind } = coloursOf(look);
  const x = toPixels(MARGIN + column * CELL_WIDTH);
  const y = TITLE_HEIGHT + row * LINE_HEIGHT;
  const width = toPixels(cells * CELL_WIDTH);
  const styles = [
    ...(look.bold ? [' font-weight="bold"'] : []),
    ...(look.dim ? [' opacity="0.6"'] : []),
    ...(look.underline ? [' text-decoration="underline"'] : []),
  ];
  return [
    ...(behind === undefined
      ? []
      : [`<rect x="${x}" y="${y}" width="${width}" height="${LINE_HEIGHT}" fill="${behind}"/>`]),
    ...drawText({ column, cells, text }, row, `fill="${fill}"${styles.join("")}`),
  ];
}

// The length is said, because no two machines have the same font; blanks around a text are left to the place.
function drawText(
  { column, cells, text }: Pick<CellRun, "column" | "cells" | "text">,
  row: number,
  style: string,
): readonly string[] {
  const seen = text.trim();
  if (seen === "") return [];
  const before = text.length - text.trimStart().length;
  const x = toPixels(MARGIN + (column + before) * CELL_WIDTH);
  const y = TITLE_HEIGHT + row * LINE_HEIGHT + BASELINE;
  const length = toPixels((cells - (text.length - seen.length)) * CELL_WIDTH);
  return [
    `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" ${style}>${escapeXml(seen)}</text>`,
  ];
}

function toPixels(length: number): number {
  return Math.round(length * 10) / 10;
}

function coloursOf({ foreground, background, inverse }: CellLook): {
  readonly fill: string;
  readonly behind: string | undefined;
} {
  const front = foreground === undefined ? FOREGROUND : (PALETTE[foreground] ?? FOREGROUND);
  const back = background === undefined ? undefined : PALETTE[background];
  return inverse ? { fill: back ?? BACKGROUND, behind: front } : { fill: front, behind: back };
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const FONT_SIZE = 14;
const CELL_WIDTH = 8.4;
const LINE_HEIGHT = 19;
const BASELINE = 14;
const MARGIN = 14;
const TITLE_HEIGHT = 38;
const BACKGROUND = "#15181e";
const FOREGROUND = "#d5dae3";
const DOTS = ["#f0655b", "#e9b64a", "#56b365"];
// The 16 colours of a terminal, in their order.
const PALETTE = [
  "#2b303b",
  "#f07178",
  "#7fc77c",
  "#e6c15c",
  "#6ca8f0",
  "#c58af0",
  "#5fc8d0",
  "#d5dae3",
  "#5c6370",
  "#ff8b92",
  "#9ee09b",
  "#ffd97a",
  "#8cc0ff",
  "#d8a8ff",
  "#82e0e8",
  "#ffffff",
];

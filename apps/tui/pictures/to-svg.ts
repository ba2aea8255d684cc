import type { CellLook, CellRun } from "./screen-cells.ts";

/** Draws a terminal's screen as an SVG picture: same screen, same bytes. */
export function toSvg(
  lines: readonly (readonly CellRun[])[],
  { columns, title }: { readonly columns: number; readonly title: string },
): string {
  const width = toPixels(columns * cellWidth + 2 * margin);
  const height = lines.length * lineHeight + titleHeight + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
    ...dots.map(
      (colour, index) => `<circle cx="${margin + 8 + index * 20}" cy="17" r="6" fill="${colour}"/>`,
    ),
    `<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${fontSize}" xml:space="preserve" style="white-space:pre">`,
    ...lines.flatMap((line, row) => line.flatMap((run) => drawRun(run, row))),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function drawRun({ column, cells, text, look }: CellRun, row: number): readonly string[] {
  const { fill, behind } = coloursOf(look);
  const x = toPixels(margin + column * cellWidth);
  const y = titleHeight + row * lineHeight;
  const width = toPixels(cells * cellWidth);
  const styles = [
    ...(look.bold ? [' font-weight="bold"'] : []),
    ...(look.dim ? [' opacity="0.6"'] : []),
    ...(look.underline ? [' text-decoration="underline"'] : []),
  ];
  return [
    ...(behind === undefined
      ? []
      : [`<rect x="${x}" y="${y}" width="${width}" height="${lineHeight}" fill="${behind}"/>`]),
    ...drawText({ column, cells, text }, row, `fill="${fill}"${styles.join("")}`),
  ];
}

// The length is said, because no two machines have the same font; blanks around a text are left to
// the place.
function drawText(
  { column, cells, text }: Pick<CellRun, "column" | "cells" | "text">,
  row: number,
  style: string,
): readonly string[] {
  const seen = text.trim();
  if (seen === "") return [];
  const before = text.length - text.trimStart().length;
  const x = toPixels(margin + (column + before) * cellWidth);
  const y = titleHeight + row * lineHeight + baseline;
  const length = toPixels((cells - (text.length - seen.length)) * cellWidth);
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
  const front = foreground === undefined ? ink : (palette[foreground] ?? ink);
  const back = background === undefined ? undefined : palette[background];
  return inverse ? { fill: back ?? paper, behind: front } : { fill: front, behind: back };
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const fontSize = 14;
const cellWidth = 8.4;
const lineHeight = 19;
const baseline = 14;
const margin = 14;
const titleHeight = 38;
const paper = "#15181e";
const ink = "#d5dae3";
const dots = ["#f0655b", "#e9b64a", "#56b365"];
// The 16 colours of a terminal, in their order.
const palette = [
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

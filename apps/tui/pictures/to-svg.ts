import { escapeXml, pictureLook, svgPicture, toPixels } from "@cftokens/workspace";
import type { CellLook, CellRun } from "./screen-cells.ts";

/** Draws a terminal's screen as an SVG picture: same screen, same bytes. */
export function toSvg(
  lines: readonly (readonly CellRun[])[],
  { columns, title }: { readonly columns: number; readonly title: string },
): string {
  const width = toPixels(columns * cellWidth + 2 * margin);
  const height = lines.length * lineHeight + titleHeight + margin;
  const elements = lines.flatMap((line, row) => line.flatMap((run) => drawRun(run, row)));
  return svgPicture(elements, { width, height, fontSize, title });
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

function coloursOf({ foreground, background, inverse }: CellLook): {
  readonly fill: string;
  readonly behind: string | undefined;
} {
  const front = foreground === undefined ? ink : (palette[foreground] ?? ink);
  const back = background === undefined ? undefined : palette[background];
  return inverse ? { fill: back ?? paper, behind: front } : { fill: front, behind: back };
}

const { ink, margin, palette, paper, titleHeight } = pictureLook;
const fontSize = 14;
const cellWidth = 8.4;
const lineHeight = 19;
const baseline = 14;

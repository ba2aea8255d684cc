import { escapeXml, pictureLook, svgPicture, toPixels } from "../svg-picture.ts";
import type { Asked, Figure, MeasuredResult } from "./figure.ts";
import { numberText } from "./figure-text.ts";
import { type BenchReport, provenanceOf } from "./report.ts";

/**
 * Draws a report: each figure as a bar, with the spread of its ratio, against its limit and against
 * its peer. All limits stand in one line: bars of what may be at most that long end before it, the
 * others reach it. Same report, same bytes.
 */
export function drawFigures(report: BenchReport): string {
  const { figures } = report;
  const parts = [
    {
      title: "shorter is better: at most the limit",
      figures: figures.filter(({ definition }) => "atMost" in definition.asked),
    },
    {
      title: "longer is better: at least the limit",
      figures: figures.filter(({ definition }) => "atLeast" in definition.asked),
    },
  ];
  const elements: string[] = [text(nameColumn, 0, provenanceOf(report), ink, 0.6)];
  let row = 1;
  for (const part of parts) {
    elements.push(text(nameColumn, row, part.title, ink, 0.6), ...limitLine(row, part.figures.length));
    for (const figure of part.figures) {
      row += 1;
      elements.push(...drawFigure(figure, row));
    }
    row += 1;
  }
  elements.push(text(nameColumn, row, legend, ink, 0.6));
  row += 1;
  return svgPicture(elements, {
    width,
    height: titleHeight + row * rowHeight + margin,
    fontSize,
    title: "What users wait for, beside what they would take instead",
  });
}

function limitLine(row: number, count: number): readonly string[] {
  const x = barColumn + barWidth * limitShare;
  const [top, bottom] = [topOf(row) + 2, topOf(row + count + 1) - 4];
  return [
    text(x - 20, row, "limit", ink, 0.6),
    `<line x1="${x}" y1="${top + rowHeight - 2}" x2="${x}" y2="${bottom}" stroke="${ink}" stroke-dasharray="3 3"/>`,
  ];
}

function drawFigure({ name, definition, result }: Figure, row: number): readonly string[] {
  const title = `<title>${escapeXml(`${definition.what}, beside ${definition.peer}`)}</title>`;
  const label = text(nameColumn, row, name, ink);
  if (!("ratio" in result))
    return ["<g>", title, label, text(barColumn, row, result.verdict, ink, 0.6), "</g>"];
  return ["<g>", title, label, ...drawBar(result, definition.asked, row), "</g>"];
}

function drawBar({ verdict, ratio }: MeasuredResult, asked: Asked, row: number): readonly string[] {
  const limit = "atMost" in asked ? asked.atMost : asked.atLeast;
  const xOf = (value: number) => toPixels(barColumn + barWidth * shareOf(value, limit));
  const [top, middle] = [topOf(row) + 5, topOf(row) + rowHeight / 2];
  const peer = xOf(1);
  const sign = "atMost" in asked ? "≤" : "≥";
  return [
    `<rect x="${barColumn}" y="${top}" width="${toPixels(xOf(ratio.median) - barColumn)}" height="${rowHeight - 10}" rx="2" fill="${colours[verdict]}"/>`,
    `<line x1="${xOf(ratio.low)}" y1="${middle}" x2="${xOf(ratio.high)}" y2="${middle}" stroke="${palette[15]}" stroke-width="2"/>`,
    `<circle cx="${peer}" cy="${middle}" r="4" fill="${paper}" stroke="${palette[4]}" stroke-width="2"/>`,
    text(ratioColumn, row, `${numberText(ratio.median)} ${sign} ${numberText(limit)}`, ink),
    text(verdictColumn, row, verdict, colours[verdict]),
  ];
}

// How far to the right a ratio stands; what is beyond the end stands at the end.
function shareOf(value: number, limit: number): number {
  if (limit === 0) return value === 0 ? 0 : 1;
  return Math.min(1, (value / limit) * limitShare);
}

function text(x: number, row: number, content: string, fill: string, opacity = 1): string {
  const style = opacity === 1 ? "" : ` opacity="${opacity}"`;
  return `<text x="${x}" y="${topOf(row) + 15}" fill="${fill}"${style}>${escapeXml(content)}</text>`;
}

function topOf(row: number): number {
  return titleHeight + row * rowHeight;
}

const { ink, margin, palette, paper, titleHeight } = pictureLook;
const legend =
  "bar: the median ratio · white line: its interval, 90 % · ring: the peer, or at the end beyond it";
const fontSize = 13;
const rowHeight = 21;
const nameColumn = margin;
const barColumn = 360;
const barWidth = 330;
// Where the line of the limits stands in the width of the bars.
const limitShare = 0.6;
const ratioColumn = barColumn + barWidth + 16;
const verdictColumn = ratioColumn + 134;
const width = verdictColumn + 62;
const colours = { met: palette[2], missed: palette[1], unclear: palette[3] };

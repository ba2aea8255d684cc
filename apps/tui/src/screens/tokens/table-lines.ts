import { describeDistance, describeTime } from "../../describe-time.ts";
import type { Span, StyledLine } from "../../styled-line.ts";
import { cutText, fitText } from "../../text-width.ts";
import { type Expiry, kindName, type TokenRow, type TokenStatus } from "../../token-row.ts";

/** The heading of the table, aligned with its rows. */
export function tableHead(width: number): StyledLine {
  const head = columnsFor(width).map(({ title, cells }) => fitText(title, cells));
  return [{ text: `  ${head.join(GAP)}`, tone: "dim" }];
}

/** One row of the table, exactly `width` cells wide. */
export function tableRow(
  row: TokenRow,
  { width, now, focused }: { width: number; now: Date; focused: boolean },
): StyledLine {
  const cells = columnsFor(width).flatMap(({ id, cells: count }, index): readonly Span[] => [
    { text: index === 0 ? (focused ? "› " : "  ") : GAP },
    fitSpan(cellOf(id, row, { now, cells: count }), count),
  ]);
  const used = columnsFor(width).reduce((sum, column) => sum + column.cells + GAP.length, 0);
  return [...cells, { text: " ".repeat(Math.max(0, width - used)) }];
}

/** The glyph that goes with a status, so that it is never told by colour alone. */
function statusGlyph({ tone }: TokenStatus): string {
  switch (tone) {
    case "good":
      return "✓";
    case "waiting":
      return "◷";
    case "bad":
      return "✗";
    case "unknown":
      return "·";
  }
}

interface Column {
  readonly id: "name" | "kind" | "status" | "expiry" | "owner";
  readonly title: string;
  readonly cells: number;
}

function columnsFor(width: number): readonly Column[] {
  const wide = width >= 88;
  const fixed: readonly Column[] = [
    { id: "kind", title: "KIND", cells: 8 },
    { id: "status", title: "STATUS", cells: 15 },
    { id: "expiry", title: "EXPIRES", cells: wide ? 25 : 13 },
    ...(wide
      ? [{ id: "owner", title: "OWNER", cells: width >= 130 ? 40 : width >= 105 ? 24 : 16 } as const]
      : []),
  ];
  const taken = fixed.reduce((sum, { cells }) => sum + cells + GAP.length, MARKER.length + 1);
  return [{ id: "name", title: "NAME", cells: Math.max(8, width - taken) }, ...fixed];
}

function cellOf(id: Column["id"], row: TokenRow, { now, cells }: { now: Date; cells: number }): Span {
  switch (id) {
    case "name":
      return { text: row.name === "" ? "(no name)" : row.name, tone: "strong" };
    case "kind":
      return { text: kindName(row.listed.kind) };
    case "status":
      return { text: `${statusGlyph(row.status)} ${row.status.word}`, tone: row.status.tone };
    case "expiry":
      return expiryCell(row.expiry, now, cells);
    case "owner":
      return { text: cutText(row.owner, cells), tone: "dim" };
  }
}

function expiryCell(expiry: Expiry, now: Date, cells: number): Span {
  if (expiry === "unknown") return { text: "—", tone: "dim" };
  if (expiry === "never") return { text: "never", tone: "dim" };
  const left = expiry - now.getTime();
  const tone = left <= 0 ? "bad" : left < SOON ? "waiting" : "plain";
  const distance = describeDistance(expiry, now);
  return { text: cells < 20 ? distance : `${describeTime(expiry).slice(0, 10)} ${distance}`, tone };
}

function fitSpan({ text, tone }: Span, cells: number): Span {
  return tone === undefined ? { text: fitText(text, cells) } : { text: fitText(text, cells), tone };
}

const GAP = "  ";
const MARKER = "› ";
const SOON = 30 * 24 * 60 * 60 * 1000;

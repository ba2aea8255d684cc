import { worstRisk } from "@cftokens/workbench/assessment";
import { kindName, type TokenRow } from "@cftokens/workbench/inventory";
import { cutText, describeDistance, describeTime, fitText, textWidth } from "@cftokens/workbench/text";
import { severitySpan } from "../../text/risk-glyph.ts";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { matchedPlaces } from "./filter.ts";
import type { SortColumn, TokensQuery } from "./query.ts";

/**
 * The heading of the table, aligned with its rows; an arrow marks the column that gives the order.
 */
export function tableHead(width: number, { sort: order, columns }: TableQuery): StyledLine {
  const arrow = order?.descending ? " ▼" : " ▲";
  const spans = columnsFor(width, columns).map(({ id, title, cells }): Span =>
    id === order?.by
      ? { text: fitText(title + arrow, cells), tone: "accent" }
      : { text: fitText(title, cells), tone: "dim" },
  );
  return [
    { text: " ".repeat(marker) },
    ...spans.flatMap((span, index) => (index === 0 ? [span] : [{ text: gap }, span])),
  ];
}

/** Whether a table of this width says whose a token is. */
export function showsOwner(width: number, { columns }: Pick<TableQuery, "columns">): boolean {
  return columnsFor(width, columns).some(({ id }) => id === "owner");
}

/**
 * One row of the table, exactly `width` cells wide. What the filter found in the name stands out.
 */
export function tableRow(
  row: TokenRow,
  {
    width,
    now,
    focused,
    marked,
    filter,
    chosen,
  }: {
    width: number;
    now: Date;
    focused: boolean;
    marked: boolean;
    filter: string;
    chosen: TableQuery["columns"];
  },
): StyledLine {
  const columns = columnsFor(width, chosen);
  const cells = columns.flatMap(({ id, cells: count }, index): readonly Span[] => [
    { text: index === 0 ? markerOf({ focused, marked }) : gap },
    ...(id === "name"
      ? nameSpans(row, { cells: count, filter })
      : [fitSpan(cellOf(id, row, { now, cells: count, focused }), count)]),
  ]);
  const used = columns.reduce((sum, column) => sum + column.cells + gap.length, 0);
  return [...cells, { text: " ".repeat(Math.max(0, width - used)) }];
}

function markerOf({ focused, marked }: { focused: boolean; marked: boolean }): string {
  if (focused) return marked ? "›●" : "› ";
  return marked ? "● " : "  ";
}

/** The glyph that goes with a status, so that colour alone never says it. */
export function statusGlyph({ tone }: TokenRow["status"]): string {
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
  readonly id: SortColumn;
  readonly title: string;
  readonly cells: number;
}

type TableQuery = Pick<TokensQuery, "sort" | "columns">;

// The narrower the window, the fewer columns; everything is in the detail. Of those that the user
// chose, the first ones that have room are shown.
function columnsFor(width: number, chosen: TableQuery["columns"]): readonly Column[] {
  const all: readonly (Column & { readonly from: number })[] = [
    { id: "kind", title: "KIND", cells: 8, from: 64 },
    { id: "owner", title: "OWNER", cells: width >= 130 ? 24 : 16, from: 96 },
    { id: "status", title: "STATUS", cells: width >= 72 ? 15 : 10, from: 0 },
    { id: "expires", title: "EXPIRES", cells: width >= 150 ? 25 : 13, from: 0 },
    { id: "used", title: "LAST USED", cells: 13, from: 112 },
    { id: "risk", title: "RISK", cells: 8, from: 0 },
  ];
  const fixed =
    chosen === undefined
      ? all.filter(({ from }) => width >= from)
      : withRoom(
          chosen.flatMap((id) => all.filter((column) => column.id === id)),
          width - leastName,
        );
  const taken = fixed.reduce((sum, { cells }) => sum + cells + gap.length, marker + 1);
  return [{ id: "name", title: "NAME", cells: Math.max(leastName, width - taken) }, ...fixed];
}

function withRoom(columns: readonly Column[], room: number): readonly Column[] {
  let used = marker + 1;
  return columns.filter(({ cells }) => {
    used += cells + gap.length;
    return used <= room;
  });
}

interface Cell {
  readonly now: Date;
  readonly cells: number;
  readonly focused: boolean;
}

function cellOf(id: Exclude<SortColumn, "name">, row: TokenRow, cell: Cell): Span {
  switch (id) {
    case "kind":
      return { text: kindName(row.listed.kind) };
    case "owner":
      return { text: cutText(row.owner, cell.cells), tone: "dim" };
    case "status":
      return { text: `${statusGlyph(row.status)} ${row.status.word}`, tone: row.status.tone };
    case "expires":
      return expiryCell(row.expiry, cell);
    case "used":
      return useCell(row.lastUsed, cell);
    case "risk":
      return severitySpan(worstRisk(row));
  }
}

function expiryCell(expiry: TokenRow["expiry"], cell: Cell): Span {
  if (expiry === "unknown") return { text: "—", tone: "dim" };
  if (expiry === "never") return { text: "never", tone: "dim" };
  const left = expiry - cell.now.getTime();
  return {
    text: momentText(expiry, cell),
    tone: left <= 0 ? "bad" : left < soon ? "waiting" : "plain",
  };
}

function useCell(lastUsed: TokenRow["lastUsed"], cell: Cell): Span {
  if (lastUsed === "unknown") return { text: "—", tone: "dim" };
  if (lastUsed === "never") return { text: "never", tone: "dim" };
  return { text: momentText(lastUsed, cell), tone: "plain" };
}

// Distances can be compared down the column; the detail has the date.
function momentText(time: number, { now, cells, focused }: Cell): string {
  const date = describeTime(time).slice(0, 10);
  const distance = describeDistance(time, now);
  if (cells >= 25) return `${date} ${distance}`;
  return focused ? date : distance;
}

function nameSpans(
  { name, asOf }: Pick<TokenRow, "name" | "asOf">,
  { cells, filter }: { cells: number; filter: string },
): readonly Span[] {
  const text: string = name === "" ? "(no name)" : name;
  const plain = asOf === undefined ? "strong" : "dim";
  const places = filter === "" ? new Set<number>() : matchedPlaces(text, filter);
  const shown = cutText(text, cells);
  const pad = " ".repeat(Math.max(0, cells - textWidth(shown)));
  if (places.size === 0) return [{ text: shown + pad, tone: plain }];
  const spans: { text: string; tone: "accent" | "strong" | "dim" }[] = [];
  let at = 0;
  for (const character of shown) {
    const tone = places.has(at) ? "accent" : plain;
    const last = spans.at(-1);
    if (last?.tone === tone) last.text += character;
    else spans.push({ text: character, tone });
    at += character.length;
  }
  return [...spans, { text: pad }];
}

function fitSpan({ text, tone }: Span, cells: number): Span {
  return tone === undefined ? { text: fitText(text, cells) } : { text: fitText(text, cells), tone };
}

const gap = "  ";
const leastName = 8;
const marker = 2;
const soon = 30 * 24 * 60 * 60 * 1000;

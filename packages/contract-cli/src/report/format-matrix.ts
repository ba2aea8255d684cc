import type { OperationCoverage } from "@cftokens/contract";
import { printable } from "@cftokens/workbench/text";

/**
 * Writes operations × documented statuses as a table: how often each was seen, `never` where it was
 * not, and nothing where it is not documented.
 */
export function formatMatrix(coverage: readonly OperationCoverage[]): string {
  if (coverage.length === 0) return "";
  const statuses = listStatuses(coverage);
  const rows = [
    ["operation", ...statuses.map(printable)],
    ...coverage.map(({ operation, responses }) => [
      printable(operation),
      ...statuses.map((status) => toCell(responses.find((response) => response.status === status)?.seen)),
    ]),
  ];
  const widths =
    rows[0]?.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => toLine(row, widths)).join("\n");
}

/** The statuses that any operation documents, in order, `default` last. */
export function listStatuses(coverage: readonly OperationCoverage[]): readonly string[] {
  return [...new Set(coverage.flatMap(({ responses }) => responses.map(({ status }) => status)))].toSorted();
}

/** The text of a cell: how often a documented response was seen. */
export function toCell(seen: number | undefined): string {
  if (seen === undefined) return "";
  return seen === 0 ? "never" : String(seen);
}

function toLine(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return cells.join("  ").trimEnd();
}

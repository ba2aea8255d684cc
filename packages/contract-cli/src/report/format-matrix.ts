import { countSeen, type OperationCoverage, type Share } from "@cftokens/contract";
import { printable } from "@cftokens/workbench/text";

/**
 * Writes operations × documented statuses as a table: how often each was seen, `never` where it was
 * not, and nothing where it is not documented; then how many parameters were sent and how many
 * choices taken.
 */
export function formatMatrix(coverage: readonly OperationCoverage[]): string {
  if (coverage.length === 0) return "";
  const statuses = listStatuses(coverage);
  const rows = [
    ["operation", ...statuses.map(printable), ...shareTitles],
    ...coverage.map((one) => [
      printable(one.operation),
      ...statuses.map((status) => toCell(one.responses.find((response) => response.status === status)?.seen)),
      ...toShares(one),
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

/** What the cells of toShares are called. */
export const shareTitles: readonly string[] = ["parameters", "choices"];

/** The texts of two cells: parameters that were sent, and choices that were taken. */
export function toShares(coverage: OperationCoverage): readonly string[] {
  const { parameters, choices } = countSeen([coverage]);
  return [parameters, choices].map(toShare);
}

function toShare({ seen, all }: Share): string {
  return all === 0 ? "" : `${seen} of ${all}`;
}

function toLine(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return cells.join("  ").trimEnd();
}

import { fitText, textWidth } from "@cftokens/workbench/text";

/** Lines of columns that are as wide as their widest cell. The last one is not filled up. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[column] ?? ""))),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => fitText(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

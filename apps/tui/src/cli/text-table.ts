import { cutText, fitText, textWidth } from "@cftokens/workbench/text";

/**
 * Lines of columns that are as wide as their widest cell, up to 256. The last one is not filled up.
 */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [head, ...rows].map((row) => row.map((cell) => cutText(cell, widest)));
  const widths = head.map((title, column) =>
    Math.max(textWidth(title), ...lines.map((row) => textWidth(row[column] ?? ""))),
  );
  return lines.map((row) =>
    row
      .map((cell, column) => fitText(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

// Cells. The API takes names of 120 characters, which have two each at most.
const widest = 256;

import type { Settings } from "./settings.ts";

/** Cells of the terminal. */
export interface WindowSize {
  readonly columns: number;
  readonly rows: number;
}

/** The least window that the screens are made for. */
export const leastSize: WindowSize = { columns: 60, rows: 15 };

/**
 * The part of the window that the screens use: a screen reader gets no two columns side by side.
 */
export function usableSize(
  { columns, rows }: WindowSize,
  { screenReader }: Pick<Settings, "screenReader">,
): WindowSize {
  return { columns: screenReader ? Math.min(columns, 100) : columns, rows };
}

/** Whether the screens have room. */
export function isLargeEnough({ columns, rows }: WindowSize): boolean {
  return columns >= leastSize.columns && rows >= leastSize.rows;
}

/** Lines between the header and the footer. */
export function bodyHeight({ rows }: WindowSize): number {
  return Math.max(1, rows - headerLines - footerLines);
}

/** Cells for the detail beside the table; undefined when the window is too narrow for both. */
export function detailWidth({ columns }: WindowSize): number | undefined {
  return columns < 110 ? undefined : Math.min(80, Math.floor(columns * 0.42));
}

/** Lines of the header: where the user is, and a rule. */
export const headerLines = 2;
const footerLines = 3;

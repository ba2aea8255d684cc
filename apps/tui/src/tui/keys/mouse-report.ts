import type { Key } from "./key.ts";

/** A cell of the window; the first one is 1, 1. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * What was done with the mouse: a turn of its wheel, as the arrow keys that it stands for, or a
 * click on a cell.
 */
export type MouseReport =
  | { readonly kind: "keys"; readonly keys: readonly Key[] }
  | { readonly kind: "click"; readonly cell: Cell };

/**
 * The turns of the wheel (three lines for a notch) and the presses of the main button in what a
 * terminal sent.
 */
export function mouseReports(data: string): readonly MouseReport[] {
  return [...data.matchAll(report)].map(([, button, column, row]): MouseReport => {
    if (button === "0") return { kind: "click", cell: { column: Number(column), row: Number(row) } };
    const key = button === "64" ? "up" : "down";
    return { kind: "keys", keys: Array.from({ length: linesANotch }, () => key) };
  });
}

/** Asks for reports of the mouse in the form that has no limit of columns, and ends them. */
export const reportMouse = "\u001B[?1000h\u001B[?1006h";
export const reportNoMouse = "\u001B[?1006l\u001B[?1000l";
// oxlint-disable-next-line no-control-regex -- the sequence is what is looked for
const report = /\u001B\[<(0|64|65);(\d+);(\d+)M/gu;
const linesANotch = 3;

import type { IBufferCell, Terminal } from "@xterm/headless";

/** One run of characters of a screen that look the same. */
export interface CellRun {
  readonly column: number;
  /** Width in cells; a wide character has two. */
  readonly cells: number;
  readonly text: string;
  readonly look: CellLook;
}

/**
 * How characters look. A colour is one of the 16 of a terminal; undefined is the terminal's own.
 */
export interface CellLook {
  readonly foreground: number | undefined;
  readonly background: number | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
  readonly underline: boolean;
}

/** The runs of every line of a terminal's screen. */
export function screenCells(terminal: Terminal): readonly (readonly CellRun[])[] {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.rows }, (_, row) => {
    const line = active.getLine(active.viewportY + row);
    const cells = Array.from({ length: terminal.cols }, (_cell, column) => line?.getCell(column));
    return cells.reduce<readonly CellRun[]>((runs, cell, column) => addCell(runs, cell, column), []);
  });
}

function addCell(
  runs: readonly CellRun[],
  cell: IBufferCell | undefined,
  column: number,
): readonly CellRun[] {
  // The second half of a wide character has no width of its own.
  if (cell === undefined || cell.getWidth() === 0) return runs;
  const look = lookOf(cell);
  const text = cell.getChars() || " ";
  const last = runs[runs.length - 1];
  // A run of characters of one cell keeps its grid; a wide one stands alone.
  const joins =
    last !== undefined &&
    isSameLook(last.look, look) &&
    cell.getWidth() === 1 &&
    last.cells === last.text.length;
  if (!joins) return [...runs, { column, cells: cell.getWidth(), text, look }];
  return [...runs.slice(0, -1), { ...last, text: last.text + text, cells: last.cells + 1 }];
}

function lookOf(cell: IBufferCell): CellLook {
  return {
    foreground: cell.isFgPalette() ? cell.getFgColor() : undefined,
    background: cell.isBgPalette() ? cell.getBgColor() : undefined,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

function isSameLook(one: CellLook, other: CellLook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

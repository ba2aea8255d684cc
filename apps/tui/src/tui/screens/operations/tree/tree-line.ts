import type { StyledLine } from "../../../text/styled-line.ts";

/** What is drawn of a row of a tree. */
export interface DrawnRow {
  readonly depth: number;
  readonly isOpen: boolean;
  /** Whether something unfolds below it. */
  readonly unfolds: boolean;
  /** What it says in as many cells; it may be longer. */
  readonly line: (width: number) => StyledLine;
}

/** A row of a tree in `width` cells: its mark, and what it says, indented by its depth. */
export function treeLine({ depth, isOpen, unfolds, line }: DrawnRow, width: number): StyledLine {
  const mark = isOpen ? "▾" : unfolds ? "▸" : " ";
  const indent = Math.min(depth * 2, Math.floor(width / 2));
  return [{ text: `${" ".repeat(indent + 1)}${mark} ` }, ...line(width - indent)];
}

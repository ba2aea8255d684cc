/**
 * Asks a terminal how wide it draws the glyphs of the states: draws three of them in the line of
 * the cursor, asks where the cursor is then (ECMA-48, device status report 6), and erases them.
 * The answer comes as input; nothing waits for it.
 */
export const askWidths = "\r●▲◆\u001B[6n\r\u001B[K";

/** How wide a terminal draws them. */
export type ToldWidths = "one cell" | "wider";

/**
 * Whether the terminal draws them wider than a cell each, when its answer is in what comes from it;
 * undefined otherwise. An answer from the first line looks like a key, F3 with modifiers, and is
 * taken for one.
 */
export function toldWidths(input: string): ToldWidths | undefined {
  // oxlint-disable-next-line no-control-regex -- the escape begins the answer
  const [, column] = /\u001B\[(?!1;)\d+;(\d+)R/u.exec(input) ?? [];
  if (column === undefined) return undefined;
  return Number(column) > 4 ? "wider" : "one cell";
}

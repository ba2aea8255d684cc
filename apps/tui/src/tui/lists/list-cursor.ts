/** How a key moves through a list. */
export type ListMove =
  | { readonly by: "line"; readonly count: number }
  | { readonly by: "page"; readonly count: number }
  | { readonly to: "first" | "last" };

/**
 * The place of the cursor after a move; it stays within the list. `pageSize` is the number of lines
 * that are seen.
 */
export function moveCursor(
  cursor: number,
  move: ListMove,
  { length, pageSize }: { length: number; pageSize: number },
): number {
  const last = Math.max(0, length - 1);
  if ("to" in move) return move.to === "first" ? 0 : last;
  const step = move.by === "page" ? Math.max(1, pageSize - 1) : 1;
  return Math.min(last, Math.max(0, cursor + move.count * step));
}

/**
 * The first line to show, such that the cursor is seen with a line of context, moving as little as
 * possible.
 */
export function scrollTo(
  top: number,
  cursor: number,
  { length, pageSize }: { length: number; pageSize: number },
): number {
  const context = pageSize > 4 ? 1 : 0;
  const lowest = Math.max(0, length - pageSize);
  const atLeast = cursor + context - pageSize + 1;
  const atMost = cursor - context;
  return Math.max(0, Math.min(lowest, Math.max(atLeast, Math.min(top, atMost))));
}

import { bodyHeight, type WindowSize } from "../../layout.ts";
import { listHead } from "../../lists/list-layout.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { listFailureLines } from "./list-failures.ts";
import type { TokensState } from "./state.ts";

/** Rows of the table that are seen at once. */
export function tablePageSize(size: WindowSize, tokens: TokensState): number {
  return Math.max(1, bodyHeight(size) - listHead - failureLines(size, tokens).length);
}

/** The lists that could not be loaded, with their errors; in at most half of the body. */
export function failureLines(
  size: WindowSize,
  { lists, visible, failuresHidden }: TokensState,
): readonly StyledLine[] {
  if (failuresHidden) return [];
  const room = visible.length === 0 ? bodyHeight(size) - listHead - 1 : Math.floor(bodyHeight(size) / 2);
  return listFailureLines(lists, { width: size.columns - 2, room });
}

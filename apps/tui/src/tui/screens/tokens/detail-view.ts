import { bodyHeight, detailWidth } from "../../layout.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { detailLines } from "./detail-lines.ts";
import { focusedRow } from "./state.ts";
import { failureLines } from "./table-size.ts";

/** All lines of the detail as it is shown now: beside the table, or over the whole body. */
export function shownDetail(
  state: Pick<
    State,
    "tokens" | "screen" | "size" | "now" | "groups" | "policyContext" | "places" | "ownTokenId"
  >,
): readonly StyledLine[] {
  const row = focusedRow(state.tokens);
  const width = state.screen.name === "token" ? state.size.columns - 2 : detailWidth(state.size);
  if (row === undefined && state.tokens.isRowGone)
    return [[{ text: "This token is not there any more.", tone: "dim" }]];
  if (row === undefined || width === undefined) return [];
  return detailLines(row, state.tokens.detail.format, {
    ...state,
    width,
    rows: state.tokens.rows,
    counted: state.tokens.counted,
  });
}

/** Lines of the detail that are seen at once. */
export function detailHeight({ tokens, screen, size }: Pick<State, "tokens" | "screen" | "size">): number {
  const height = bodyHeight(size);
  return screen.name === "token" ? height : Math.max(1, height - 1 - failureLines(size, tokens).length);
}

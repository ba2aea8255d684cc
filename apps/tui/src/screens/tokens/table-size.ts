import { bodyHeight } from "../../layout.ts";
import type { WindowSize } from "../../state.ts";
import { errorLines, type StyledLine } from "../../styled-line.ts";
import { placeName } from "../../token-row.ts";
import type { PartSource, TokensState } from "./state.ts";

/** Rows of the table that are seen at once. */
export function tablePageSize(size: WindowSize, tokens: TokensState): number {
  return Math.max(1, bodyHeight(size) - HEAD_LINES - failureLines(size, tokens).length);
}

/** The lists that could not be loaded, with their errors; in at most half of the body. */
export function failureLines(size: WindowSize, { parts, visible }: TokensState): readonly StyledLine[] {
  const lines = parts.flatMap(({ source, status }) =>
    status.kind === "failed"
      ? errorLines({ ...status.error, title: `${partName(source)}: ${status.error.title}` }, size.columns - 2)
      : [],
  );
  const room = visible.length === 0 ? bodyHeight(size) - HEAD_LINES - 1 : Math.floor(bodyHeight(size) / 2);
  if (lines.length <= room) return lines;
  return [
    ...lines.slice(0, Math.max(0, room - 1)),
    [{ text: `  … ${lines.length - room + 1} more lines`, tone: "dim" }],
  ];
}

/** How a list of the API is called. */
function partName(source: PartSource): string {
  switch (source.kind) {
    case "user":
      return "User API tokens";
    case "access":
      return `Access service tokens of ${placeName(source.place)}`;
    case "builds":
      return `Workers Builds tokens of ${placeName(source.place)}`;
  }
}

const HEAD_LINES = 1;

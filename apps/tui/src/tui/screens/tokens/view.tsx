import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight, detailWidth } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { detailHeight, shownDetail } from "./detail-view.ts";
import { isLoading } from "./state.ts";
import { tableHead, tableRow } from "./table-lines.ts";
import { locationLine } from "../../location/location-line.ts";
import { failureLines, tablePageSize } from "./table-size.ts";

/** The table of all tokens, with the detail of the focused one beside it where there is room. */
export function TokensView({ state }: { state: State }): ReactNode {
  const { size, tokens } = state;
  const detail = detailWidth(size);
  const failures = failureLines(size, tokens);
  const height = Math.max(1, bodyHeight(size) - 1 - failures.length);
  return (
    <Box flexDirection="column" height={bodyHeight(size)}>
      <Lines lines={[locationLine(state)]} />
      <Box height={height}>
        <Table state={state} width={detail === undefined ? size.columns : size.columns - detail - 3} />
        {detail === undefined ? null : (
          <>
            <Text dimColor>{Array.from({ length: height }, () => " │ ").join("\n")}</Text>
            <Detail state={state} />
          </>
        )}
      </Box>
      <Lines lines={failures} />
    </Box>
  );
}

/** Everything about the focused token, over the whole body. */
export function TokenView({ state }: { state: State }): ReactNode {
  return (
    <Box paddingX={1}>
      <Detail state={state} />
    </Box>
  );
}

function Table({ state, width }: { state: State; width: number }): ReactNode {
  const { size, tokens, now } = state;
  const pageSize = tablePageSize(size, tokens);
  const top = scrollTo(tokens.top, tokens.cursor, { length: tokens.visible.length, pageSize });
  const rows = tokens.visible.slice(top, top + pageSize).map((row, index) => {
    const focused = top + index === tokens.cursor && !tokens.isRowGone;
    return tableRow(row, {
      width,
      now,
      focused,
      marked: state.marks.has(row.key),
      filter: tokens.filter.text,
      chosen: tokens.query.columns,
    });
  });
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Lines lines={[tableHead(width, tokens.query)]} />
      {rows.length === 0 ? (
        <Lines lines={emptyTable(state)} />
      ) : (
        <Lines lines={rows} focus={tokens.cursor - top} />
      )}
    </Box>
  );
}

function Detail({ state }: { state: State }): ReactNode {
  const lines = shownDetail(state);
  const height = detailHeight(state);
  const top = Math.min(state.tokens.detail.top, Math.max(0, lines.length - height));
  const hidden = lines.length - top - height;
  const shown = lines.slice(top, top + height - (hidden > 0 ? 1 : 0));
  return (
    <Lines lines={hidden > 0 ? [...shown, [{ text: `… ${hidden + 1} more lines`, tone: "dim" }]] : shown} />
  );
}

function emptyTable(state: State): readonly StyledLine[] {
  const { tokens, directory } = state;
  if (tokens.rows.length > 0)
    return [[], [{ text: "  No token matches. Esc clears the filter.", tone: "dim" }]];
  if (isLoading({ tokens, directory }))
    return isSlow(state, "lists") ? [[], [{ text: "  ◌ Loading tokens…", tone: "dim" }]] : [];
  const failed = tokens.lists.some(({ status }) => status.kind === "failed");
  const none = state.settings.readOnly ? "There are no tokens." : "There are no tokens yet. n creates one.";
  return [[], [{ text: `  ${failed ? "Nothing could be loaded." : none}`, tone: "dim" }]];
}

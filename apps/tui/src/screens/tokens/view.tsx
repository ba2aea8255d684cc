import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { inputText, restingText } from "../../input-text.ts";
import { bodyHeight, detailWidth } from "../../layout.ts";
import { scrollTo } from "../../list-cursor.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../styled-line.ts";
import { detailHeight, shownDetail } from "./detail-view.ts";
import { isLoading, type TokensState } from "./state.ts";
import { tableHead, tableRow } from "./table-lines.ts";
import { failureLines, tablePageSize } from "./table-size.ts";

/** The table of all tokens, with the detail of the focused one beside it where there is room. */
export function TokensView({ state }: { state: State }): ReactNode {
  const { size, tokens } = state;
  const detail = detailWidth(size);
  const failures = failureLines(size, tokens);
  const height = Math.max(1, bodyHeight(size) - failures.length);
  return (
    <Box flexDirection="column" height={bodyHeight(size)}>
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

/** The line of news under the table. */
export function tokensStatus({ tokens, places }: State): StyledLine {
  const { rows, visible, parts, filter, filtering } = tokens;
  const loading = parts.filter(({ status }) => status.kind === "loading").length;
  const failed = parts.filter(({ status }) => status.kind === "failed").length;
  const count = filter.text === "" ? `${rows.length} tokens` : `${visible.length} of ${rows.length} tokens`;
  return [
    ...(filtering || filter.text !== "" ? filterSpans(tokens) : []),
    { text: ` ${count}` },
    ...(loading > 0
      ? [{ text: ` · ◌ loading ${loading} of ${parts.length} lists`, tone: "waiting" as const }]
      : []),
    ...(places.length === 0
      ? [{ text: " · CLOUDFLARE_ACCOUNT_ID is not set: user tokens only", tone: "waiting" as const }]
      : []),
    ...(failed > 0
      ? [{ text: ` · ✗ ${failed} of ${parts.length} lists failed, r tries again`, tone: "bad" as const }]
      : []),
  ];
}

function Table({ state, width }: { state: State; width: number }): ReactNode {
  const { size, tokens, now } = state;
  const pageSize = tablePageSize(size, tokens);
  const top = scrollTo(tokens.top, tokens.cursor, { length: tokens.visible.length, pageSize });
  const rows = tokens.visible
    .slice(top, top + pageSize)
    .map((row, index) => tableRow(row, { width, now, focused: top + index === tokens.cursor }));
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Lines lines={[tableHead(width)]} />
      {rows.length === 0 ? (
        <Lines lines={emptyTable(tokens)} />
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

function emptyTable(tokens: TokensState): readonly StyledLine[] {
  if (tokens.filter.text !== "")
    return [[], [{ text: "  No name matches the filter. Esc clears it.", tone: "dim" }]];
  if (isLoading(tokens)) return [[], [{ text: "  ◌ Loading tokens…", tone: "dim" }]];
  const failed = tokens.parts.some(({ status }) => status.kind === "failed");
  return [
    [],
    [
      {
        text: failed ? "  Nothing could be loaded." : "  There are no tokens yet. n creates one.",
        tone: "dim",
      },
    ],
  ];
}

function filterSpans({ filter, filtering }: TokensState): StyledLine {
  return [
    { text: " /", tone: "accent" },
    { text: filtering ? inputText(filter, { width: 30 }) : restingText(filter), tone: "strong" },
    { text: " ·", tone: "dim" },
  ];
}

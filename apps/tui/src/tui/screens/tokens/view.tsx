import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight, detailWidth } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import type { Span, StyledLine } from "../../text/styled-line.ts";
import { detailHeight, shownDetail } from "./detail-view.ts";
import { cutText } from "@cftokens/workbench/text";
import { kindName, mostZones } from "@cftokens/workbench/inventory";
import { focusedRow, isLoading } from "./state.ts";
import { showsOwner, tableHead, tableRow } from "./table-lines.ts";
import { locationLine } from "../location/location-line.ts";
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

/** The line of news under the table. */
export function tokensStatus(state: State): StyledLine {
  const { tokens, places, directory, marks } = state;
  const { rows, visible, parts } = tokens;
  // Until the first load is over there is nothing to count, and what is quick is not told of.
  if (tokens.load === 1 && isLoading(state) && !isSlow(state, "lists")) return [];
  const zones = places.filter(({ kind }) => kind === "zone").length;
  const failed = parts.filter(({ status }) => status.kind === "failed").length;
  const stopped = parts.filter(({ status }) => status.kind === "stopped").length;
  const count =
    visible.length === rows.length
      ? `${rows.length} ${rows.length === 1 ? "token" : "tokens"}`
      : `${visible.length} of ${rows.length} tokens`;
  const news: StyledLine = [
    { text: ` ${count}` },
    ...(marks.size > 0 ? [{ text: ` · ● ${marks.size} marked`, tone: "accent" as const }] : []),
    ...progress(state),
    ...(stopped > 0 ? [waiting(`${stopped} of ${parts.length} lists not read, r reads them`)] : []),
    ...(places.length === 0 && directory.status === "ready"
      ? [waiting("no account is seen: CLOUDFLARE_ACCOUNT_ID can name one")]
      : []),
    ...(zones > mostZones ? [waiting(`service tokens of ${mostZones} of ${zones} zones`)] : []),
    ...(failed > 0
      ? [{ text: ` · ✗ ${failed} of ${parts.length} lists failed, r tries again`, tone: "bad" as const }]
      : []),
  ];
  return news.length === 1 ? [...news, ...leftOut(state)] : news;
}

function progress(state: State): StyledLine {
  if (!isLoading(state) || !isSlow(state, "lists")) return [];
  const { parts } = state.tokens;
  const loading = parts.filter(({ status }) => status.kind === "loading").length;
  return [
    loading > 0
      ? waiting(`◌ loading ${loading} of ${parts.length} lists, Esc stops`)
      : waiting("◌ finding accounts and zones, Esc stops"),
  ];
}

// A narrow table leaves out whose a token is, and two may have the same name.
function leftOut({ tokens, size, screen }: State): StyledLine {
  const row = focusedRow(tokens);
  const isToldElsewhere =
    screen.name !== "tokens" || detailWidth(size) !== undefined || showsOwner(size.columns);
  if (row === undefined || isToldElsewhere) return [];
  return [{ text: `  ${kindName(row.listed.kind)} of ${cutText(row.owner, 24)}`, tone: "dim" }];
}

function waiting(text: string): Span {
  return { text: ` · ${text}`, tone: "waiting" };
}

function Table({ state, width }: { state: State; width: number }): ReactNode {
  const { size, tokens, now } = state;
  const pageSize = tablePageSize(size, tokens);
  const top = scrollTo(tokens.top, tokens.cursor, { length: tokens.visible.length, pageSize });
  const rows = tokens.visible.slice(top, top + pageSize).map((row, index) => {
    const focused = top + index === tokens.cursor;
    return tableRow(row, {
      width,
      now,
      focused,
      marked: state.marks.has(row.key),
      filter: tokens.filter.text,
    });
  });
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <Lines lines={[tableHead(width, tokens.query.sort)]} />
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
  const failed = tokens.parts.some(({ status }) => status.kind === "failed");
  const none = state.settings.readOnly ? "There are no tokens." : "There are no tokens yet. n creates one.";
  return [[], [{ text: `  ${failed ? "Nothing could be loaded." : none}`, tone: "dim" }]];
}

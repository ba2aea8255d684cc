import { scrollTo } from "../../lists/list-cursor.ts";
import type { TokenRow } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import { findRows } from "./filter.ts";
import { focusedRow, type TokensState } from "./state.ts";
import { tablePageSize } from "./table-size.ts";

/**
 * The state with this table, filtered anew. The cursor stays on its row; when that is gone, on its
 * line. Of the tokens of the last start, one that is gone leaves nothing under the cursor.
 */
export function showRows(state: State, tokens: TokensState): State {
  const visible = findRows(tokens.rows, { query: tokens.query, text: tokens.filter.text }, state);
  const before = focusedRow(state.tokens);
  const wanted = [tokens.focusWhenLoaded, before?.key];
  const [wantedAt, kept] = wanted.map((key) => visible.findIndex((row) => row.key === key));
  const found = [wantedAt, kept].find((index) => index !== undefined && index >= 0);
  const cursor = found ?? Math.max(0, Math.min(tokens.cursor, visible.length - 1));
  const next = {
    ...tokens,
    visible,
    cursor,
    isRowGone: found === undefined && (tokens.isRowGone || isGone(before, tokens)),
    focusWhenLoaded: found === wantedAt ? undefined : tokens.focusWhenLoaded,
  };
  return { ...state, tokens: scrolled(state, next) };
}

function isGone(row: TokenRow | undefined, { rows }: TokensState): boolean {
  return row?.asOf !== undefined && !rows.some(({ key }) => key === row.key);
}

/** The table scrolled such that its cursor is seen. */
export function scrolled(state: Pick<State, "size">, tokens: TokensState): TokensState {
  const list = { length: tokens.visible.length, pageSize: tablePageSize(state.size, tokens) };
  return { ...tokens, top: scrollTo(tokens.top, tokens.cursor, list) };
}

import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { findRows } from "./filter.ts";
import type { TokensState } from "./state.ts";
import { tablePageSize } from "./table-size.ts";

/**
 * The state with this table, filtered anew. The cursor stays on its row; when that is gone, on its
 * line.
 */
export function showRows(state: State, tokens: TokensState): State {
  const visible = findRows(tokens.rows, { query: tokens.query, text: tokens.filter.text }, state);
  const wanted = [tokens.focusWhenLoaded, state.tokens.visible[state.tokens.cursor]?.key];
  const [wantedAt, kept] = wanted.map((key) => visible.findIndex((row) => row.key === key));
  const found = [wantedAt, kept].find((index) => index !== undefined && index >= 0);
  const cursor = found ?? Math.max(0, Math.min(tokens.cursor, visible.length - 1));
  const next = {
    ...tokens,
    visible,
    cursor,
    focusWhenLoaded: found === wantedAt ? undefined : tokens.focusWhenLoaded,
  };
  return { ...state, tokens: scrolled(state, next) };
}

/** The table scrolled such that its cursor is seen. */
export function scrolled(state: Pick<State, "size">, tokens: TokensState): TokensState {
  const list = { length: tokens.visible.length, pageSize: tablePageSize(state.size, tokens) };
  return { ...tokens, top: scrollTo(tokens.top, tokens.cursor, list) };
}

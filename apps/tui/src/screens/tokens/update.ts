import { type ListMove, moveCursor, scrollTo } from "../../list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../text-input.ts";
import { compareRows } from "../../token-row.ts";
import { detailHeight, shownDetail } from "./detail-view.ts";
import { matchesFilter } from "./filter.ts";
import type { TokensMessage } from "./message.ts";
import { partId, type PartStatus, type TokenPart, type TokensState } from "./state.ts";
import { tablePageSize } from "./table-size.ts";

/** What happens to the table of tokens. */
export function updateTokens(state: State, message: TokensMessage): Step {
  const { tokens } = state;
  if ("load" in message) return stay(message.load === tokens.load ? receive(state, message) : state);
  switch (message.type) {
    case "reload-requested":
      return startLoad(state);
    case "moved":
      return stay(move(state, message.move));
    case "filter-opened":
      return stay({ ...state, tokens: { ...tokens, filtering: true } });
    case "filter-edited":
      return stay(refilter(state, { ...tokens, filter: editText(tokens.filter, message.edit) }));
    case "filter-closed":
      return stay({ ...state, tokens: { ...tokens, filtering: false } });
    case "filter-cleared":
      return stay(refilter(state, { ...tokens, filtering: false, filter: textInput() }));
    case "detail-opened":
      return stay(tokens.visible.length === 0 ? state : { ...state, screen: { name: "token" } });
    case "detail-closed":
      return stay({ ...state, screen: { name: "tokens" } });
    case "detail-scrolled":
      return stay(scrollDetail(state, message.move));
    case "detail-format-changed":
      return stay(changeFormat(state));
  }
}

/** Loads every part anew. What was loaded before stays to be seen until its replacement is there. */
export function startLoad(state: State): Step {
  const load = state.tokens.load + 1;
  const parts = state.tokens.parts.map((part): TokenPart => ({ ...part, status: { kind: "loading" } }));
  return {
    state: { ...state, tokens: { ...state.tokens, load, parts } },
    effects: [{ type: "load-tokens", load, parts: parts.map(({ id, source }) => ({ id, source })) }],
  };
}

type Received = Extract<TokensMessage, { load: number }>;

function receive(state: State, message: Received): State {
  switch (message.type) {
    case "page-loaded":
      return addRows({ ...state, now: message.now }, message);
    case "part-loaded":
      return { ...state, tokens: withStatus(state.tokens, message.part, { kind: "ready" }) };
    case "part-failed":
      return {
        ...state,
        tokens: withStatus(state.tokens, message.part, { kind: "failed", error: message.error }),
      };
  }
}

function withStatus(tokens: TokensState, id: string, status: PartStatus): TokensState {
  return { ...tokens, parts: tokens.parts.map((part) => (part.id === id ? { ...part, status } : part)) };
}

function addRows(state: State, { part, isFirst, rows }: Extract<Received, { type: "page-loaded" }>): State {
  const { tokens } = state;
  const kept = isFirst ? tokens.rows.filter((row) => partId(row.listed) !== part) : tokens.rows;
  // Sorting is fast on what is sorted already: a page costs little more than its own rows.
  const sorted = [...kept, ...rows.toSorted(compareRows)].toSorted(compareRows);
  return refilter(state, { ...tokens, rows: sorted });
}

// The cursor stays on its row; when that is gone, on its line.
function refilter(state: State, tokens: TokensState): State {
  const visible = tokens.rows.filter((row) => matchesFilter(row, tokens.filter.text));
  const wanted = [tokens.awaited, state.tokens.visible[state.tokens.cursor]?.key];
  const [awaited, kept] = wanted.map((key) => visible.findIndex((row) => row.key === key));
  const found = [awaited, kept].find((index) => index !== undefined && index >= 0);
  const cursor = found ?? Math.max(0, Math.min(tokens.cursor, visible.length - 1));
  const next = { ...tokens, visible, cursor, awaited: found === awaited ? undefined : tokens.awaited };
  return { ...state, tokens: scrolled(state, next) };
}

function move(state: State, listMove: ListMove): State {
  const { tokens } = state;
  const pageSize = tablePageSize(state.size, tokens);
  const cursor = moveCursor(tokens.cursor, listMove, { length: tokens.visible.length, pageSize });
  const detail = cursor === tokens.cursor ? tokens.detail : { ...tokens.detail, top: 0 };
  return { ...state, tokens: scrolled(state, { ...tokens, cursor, detail }) };
}

function scrolled(state: State, tokens: TokensState): TokensState {
  const list = { length: tokens.visible.length, pageSize: tablePageSize(state.size, tokens) };
  return { ...tokens, top: scrollTo(tokens.top, tokens.cursor, list) };
}

function scrollDetail(state: State, listMove: ListMove): State {
  const { detail } = state.tokens;
  const pageSize = detailHeight(state);
  const hidden = Math.max(0, shownDetail(state).length - pageSize);
  const top = moveCursor(Math.min(detail.top, hidden), listMove, { length: hidden + 1, pageSize });
  return { ...state, tokens: { ...state.tokens, detail: { ...detail, top } } };
}

function changeFormat(state: State): State {
  const format = state.tokens.detail.format === "words" ? "json" : "words";
  return { ...state, tokens: { ...state.tokens, detail: { format, top: 0 } } };
}

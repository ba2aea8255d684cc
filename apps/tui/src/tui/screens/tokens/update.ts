import { type ListMove, moveCursor } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, type TextInput, textInput } from "../../lists/text-input.ts";
import { detailHeight, shownDetail } from "./detail-view.ts";
import type { TokensMessage } from "./message.ts";
import { everythingLike } from "./query.ts";
import { receiveRows } from "./receive-rows.ts";
import { scrolled, showRows } from "./show-rows.ts";
import type { DetailFormat, TokenList } from "./state.ts";
import { tablePageSize } from "./table-size.ts";

/** What happens to the table of tokens. */
export function updateTokens(state: State, message: TokensMessage): Step {
  const { tokens } = state;
  if ("load" in message) return stay(receiveRows(state, message));
  switch (message.type) {
    case "reload-requested":
      return startLoad(state);
    case "moved":
      return stay(move(state, message.move));
    case "filter-opened":
      return stay({ ...state, tokens: { ...tokens, filtering: true } });
    case "filter-edited":
      return stay(refilter(state, editText(tokens.filter, message.edit)));
    case "filter-closed":
      return stay({ ...state, tokens: { ...tokens, filtering: false } });
    case "filter-cleared":
      return stay(
        showRows(state, {
          ...tokens,
          filtering: false,
          filter: textInput(),
          query: everythingLike(tokens.query),
        }),
      );
    case "stop-requested":
      return stopLoading(state);
    case "detail-opened":
      return stay(tokens.visible.length === 0 ? state : { ...state, screen: { name: "token" } });
    case "detail-closed":
      return stay(closeDetail(state));
    case "detail-scrolled":
      return stay(scrollDetail(state, message.move));
    case "operations-counted": {
      const { counted } = tokens;
      if (counted?.row !== message.row) return stay(state);
      return stay({ ...state, tokens: { ...tokens, counted: { ...counted, count: message.count } } });
    }
    case "detail-format-changed":
      return stay(changeFormat(state, message.format));
  }
}

/**
 * Loads every list anew. What was loaded before stays to be seen until its replacement is there.
 */
export function startLoad(state: State): Step {
  const load = state.tokens.load + 1;
  const lists = state.tokens.lists.map((list): TokenList => ({ ...list, status: { kind: "loading" } }));
  const unread = new Set(state.tokens.rows.map(({ key }) => key));
  return {
    state: {
      ...state,
      directory: { ...state.directory, status: "loading" },
      tokens: { ...state.tokens, load, lists, unread, failuresHidden: false },
    },
    effects: [
      { type: "load-tokens", load, sources: lists.map(({ source }) => source) },
      { type: "load-places", load, known: state.directory.known },
    ],
  };
}

// The best find is the first one: the cursor does not stay on what it was on.
function refilter(state: State, filter: TextInput): State {
  const tokens = { ...state.tokens, filter, visible: [], cursor: 0, top: 0, isRowGone: false };
  return showRows({ ...state, tokens }, tokens);
}

function stopLoading(state: State): Step {
  const lists = state.tokens.lists.map((list): TokenList =>
    list.status.kind === "loading" ? { ...list, status: { kind: "stopped" } } : list,
  );
  return {
    state: {
      ...state,
      directory: { ...state.directory, status: "ready" },
      tokens: { ...state.tokens, lists },
    },
    effects: [{ type: "stop-loading" }],
  };
}

function move(state: State, listMove: ListMove): State {
  const { tokens } = state;
  const pageSize = tablePageSize(state.size, tokens);
  const cursor = moveCursor(tokens.cursor, listMove, { length: tokens.visible.length, pageSize });
  const detail = cursor === tokens.cursor ? tokens.detail : { ...tokens.detail, top: 0 };
  return { ...state, tokens: scrolled(state, { ...tokens, cursor, detail, isRowGone: false }) };
}

function closeDetail(state: State): State {
  const from = state.screen.name === "token" ? state.screen.from : undefined;
  return { ...state, screen: { name: from ?? "tokens" } };
}

function scrollDetail(state: State, listMove: ListMove): State {
  const { detail } = state.tokens;
  const pageSize = detailHeight(state);
  const hidden = Math.max(0, shownDetail(state).length - pageSize);
  const top = moveCursor(Math.min(detail.top, hidden), listMove, { length: hidden + 1, pageSize });
  return { ...state, tokens: { ...state.tokens, detail: { ...detail, top } } };
}

function changeFormat(state: State, wanted: DetailFormat): State {
  const format = state.tokens.detail.format === wanted ? "words" : wanted;
  return { ...state, tokens: { ...state.tokens, detail: { format, top: 0 } } };
}

import { assessRow } from "../../assess-row.ts";
import { type ListMove, moveCursor } from "../../list-cursor.ts";
import { isSeeScreen, type State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../text-input.ts";
import { TOKEN_KINDS } from "../../token-row.ts";
import { detailHeight, shownDetail } from "./detail-view.ts";
import type { TokensMessage } from "./message.ts";
import { orderRows } from "./order-rows.ts";
import { EVERYTHING, nextOrder, reversed, type TokensQuery } from "./query.ts";
import { scrolled, showRows } from "./show-rows.ts";
import { type DetailFormat, partId, type PartStatus, type TokenPart, type TokensState } from "./state.ts";
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
      return stay(showRows(state, { ...tokens, filter: editText(tokens.filter, message.edit) }));
    case "filter-closed":
      return stay({ ...state, tokens: { ...tokens, filtering: false } });
    case "filter-cleared":
      return stay(showRows(state, { ...tokens, filtering: false, filter: textInput(), query: { ...EVERYTHING, sort: tokens.query.sort } }));
    case "order-changed":
      return stay(setQuery(state, { ...tokens.query, sort: nextOrder(tokens.query.sort, message.step) }));
    case "order-reversed":
      return stay(setQuery(state, { ...tokens.query, sort: reversed(tokens.query.sort) }));
    case "kind-changed":
      return stay(setQuery(state, withKind(tokens.query)));
    case "account-changed": {
      const accounts = state.places.filter(({ kind }) => kind === "account").map(({ id, name }) => name ?? id);
      return stay(setQuery(state, withAccount(tokens.query, accounts)));
    }
    case "query-set":
      return stay(setQuery({ ...state, screen: { name: "tokens" } }, message.query, message.text));
    case "stop-requested":
      return stopLoading(state);
    case "token-opened":
      return stay(openToken(state, message.key));
    case "detail-opened":
      return stay(tokens.visible.length === 0 ? state : { ...state, screen: { name: "token" } });
    case "detail-closed":
      return stay({ ...state, screen: { name: state.screen.name === "token" ? (state.screen.from ?? "tokens") : "tokens" } });
    case "detail-scrolled":
      return stay(scrollDetail(state, message.move));
    case "detail-format-changed":
      return stay(changeFormat(state, message.format));
  }
}

/** Loads every part anew. What was loaded before stays to be seen until its replacement is there. */
export function startLoad(state: State): Step {
  const load = state.tokens.load + 1;
  const parts = state.tokens.parts.map((part): TokenPart => ({ ...part, status: { kind: "loading" } }));
  return {
    state: {
      ...state,
      directory: { ...state.directory, status: "loading" },
      tokens: { ...state.tokens, load, parts },
    },
    effects: [
      { type: "load-places", load, known: state.directory.known },
      { type: "load-tokens", load, parts: parts.map(({ id, source }) => ({ id, source })) },
    ],
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

function addRows(
  state: State,
  { part, isFirst, rows, now }: Extract<Received, { type: "page-loaded" }>,
): State {
  const { tokens, knowledge } = state;
  const kept = isFirst ? tokens.rows.filter((row) => partId(row.listed) !== part) : tokens.rows;
  const added = rows.map((row) => assessRow(row, knowledge, now));
  // Sorting is fast on what is sorted already: a page costs little more than its own rows.
  const sorted = orderRows([...kept, ...orderRows(added, tokens.query.sort)], tokens.query.sort);
  return showRows(state, { ...tokens, rows: sorted });
}

function setQuery(state: State, query: TokensQuery, text?: string): State {
  const { tokens } = state;
  const isReordered = query.sort !== tokens.query.sort;
  const rows = isReordered ? orderRows(tokens.rows, query.sort) : tokens.rows;
  const filter = text === undefined ? tokens.filter : textInput(text);
  return showRows(state, { ...tokens, query, rows, filter });
}

// The tokens of a user are in no account: asking for both would always find nothing.
function withKind(query: TokensQuery): TokensQuery {
  const kind = nextOf(TOKEN_KINDS, query.kind);
  return kind === "user" ? { ...query, kind, account: undefined, zone: undefined } : { ...query, kind };
}

function withAccount(query: TokensQuery, accounts: readonly string[]): TokensQuery {
  const account = nextOf(accounts, query.account);
  return { ...query, account, kind: account !== undefined && query.kind === "user" ? undefined : query.kind };
}

function nextOf<Choice>(choices: readonly Choice[], current: Choice | undefined): Choice | undefined {
  return choices[current === undefined ? 0 : choices.indexOf(current) + 1];
}

// A token that the filter hides is shown all the same: the user asked for it.
function openToken(state: State, key: string): State {
  const isHidden = !state.tokens.visible.some((row) => row.key === key);
  const shown = isHidden ? setQuery(state, { ...EVERYTHING, sort: state.tokens.query.sort }, "") : state;
  const cursor = shown.tokens.visible.findIndex((row) => row.key === key);
  if (cursor < 0) return state;
  const tokens = scrolled(shown, { ...shown.tokens, cursor, detail: { ...shown.tokens.detail, top: 0 } });
  const { name } = state.screen;
  return { ...shown, tokens, screen: isSeeScreen(name) ? { name: "token", from: name } : { name: "token" } };
}

function stopLoading(state: State): Step {
  const parts = state.tokens.parts.map((part): TokenPart =>
    part.status.kind === "loading" ? { ...part, status: { kind: "stopped" } } : part,
  );
  return {
    state: {
      ...state,
      directory: { ...state.directory, status: "ready" },
      tokens: { ...state.tokens, parts },
    },
    effects: [{ type: "stop-loading" }],
  };
}

function move(state: State, listMove: ListMove): State {
  const { tokens } = state;
  const pageSize = tablePageSize(state.size, tokens);
  const cursor = moveCursor(tokens.cursor, listMove, { length: tokens.visible.length, pageSize });
  const detail = cursor === tokens.cursor ? tokens.detail : { ...tokens.detail, top: 0 };
  return { ...state, tokens: scrolled(state, { ...tokens, cursor, detail }) };
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

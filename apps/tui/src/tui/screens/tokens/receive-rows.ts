import { assessRow } from "@cftokens/workbench/assessment";
import { listSourceId } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import type { TokensMessage } from "./message.ts";
import { mergeRows } from "./order-rows.ts";
import { showRows } from "./show-rows.ts";
import type { ListStatus, TokensState } from "./state.ts";
import { withPlaceName } from "./with-place-name.ts";

type Received = Extract<TokensMessage, { load: number }>;

/**
 * Takes in what came of reading a list: a page of it, its end, or its failure. An earlier load's
 * answer is ignored.
 */
export function receiveRows(state: State, message: Received): State {
  if (message.load !== state.tokens.load) return state;
  switch (message.type) {
    case "page-loaded":
      return addRows({ ...state, now: message.now }, message);
    case "list-loaded":
      return endList(state, message.list);
    case "list-failed":
      return {
        ...state,
        tokens: withStatus(state.tokens, message.list, { kind: "failed", error: message.error }),
      };
  }
}

function withStatus(tokens: TokensState, id: string, status: ListStatus): TokensState {
  return { ...tokens, lists: tokens.lists.map((list) => (list.id === id ? { ...list, status } : list)) };
}

// What was there before and is in no page of the list is gone.
function endList(state: State, list: string): State {
  const tokens = withStatus(state.tokens, list, { kind: "ready" });
  const { unread } = tokens;
  const rows = tokens.rows.filter(({ key, listed }) => !unread.has(key) || listSourceId(listed) !== list);
  return rows.length === tokens.rows.length ? { ...state, tokens } : showRows(state, { ...tokens, rows });
}

function addRows(state: State, { list, rows, now }: Extract<Received, { type: "page-loaded" }>): State {
  const { tokens, places, policyContext } = state;
  // Most of a thousand zones have no tokens of their own.
  if (rows.length === 0) return { ...state, tokens: { ...tokens, loadedAt: now } };
  const keys = new Set(rows.map(({ key }) => key));
  const kept = tokens.rows.filter(({ key, listed }) => !keys.has(key) || listSourceId(listed) !== list);
  const unread = tokens.unread.size === 0 ? tokens.unread : tokens.unread.difference(keys);
  // The list was asked for before its account or zone had a name, perhaps.
  const added = rows.map((row) => assessRow(withPlaceName(row, { places, now }), policyContext, now));
  const merged = mergeRows(kept, added, tokens.query.sort);
  return showRows(state, { ...tokens, rows: merged, unread, loadedAt: now });
}

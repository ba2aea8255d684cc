import type { LocationName } from "../../location/location.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { textInput } from "../../lists/text-input.ts";
import { tokenKinds } from "@cftokens/workbench/inventory";
import type { QueryMessage } from "./message.ts";
import { orderRows } from "./order-rows.ts";
import { everythingLike, nextOrder, reversed, type TokensQuery } from "./query.ts";
import { scrolled, showRows } from "./show-rows.ts";

/** What happens to the order of the table, and to what it is narrowed to. */
export function updateQuery(state: State, message: QueryMessage): Step {
  const { query } = state.tokens;
  switch (message.type) {
    case "order-changed":
      return stay(setQuery(state, { ...query, sort: nextOrder(query.sort, message.step) }));
    case "order-reversed":
      return stay(setQuery(state, { ...query, sort: reversed(query.sort) }));
    case "kind-changed":
      return stay(setQuery(state, withKind(query)));
    case "account-changed":
      return stay(setQuery(state, withAccount(query, accountNames(state))));
    case "failures-toggled": {
      const { tokens } = state;
      return stay({
        ...state,
        tokens: scrolled(state, { ...tokens, failuresHidden: !tokens.failuresHidden }),
      });
    }
    case "set":
      return stay(setQuery({ ...state, screen: { name: "tokens" } }, message.query, message.text));
  }
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
  const kind = nextOf(tokenKinds, query.kind);
  return kind === "user" ? { ...query, kind, account: undefined, zone: undefined } : { ...query, kind };
}

function withAccount(query: TokensQuery, accounts: readonly string[]): TokensQuery {
  const account = nextOf(accounts, query.account);
  return { ...query, account, kind: account !== undefined && query.kind === "user" ? undefined : query.kind };
}

function nextOf<Choice>(choices: readonly Choice[], current: Choice | undefined): Choice | undefined {
  return choices[current === undefined ? 0 : choices.indexOf(current) + 1];
}

function accountNames({ places }: State): readonly string[] {
  return places.filter(({ kind }) => kind === "account").map(({ id, name }) => name ?? id);
}

/**
 * Everything about a token that another screen names. One that the filter hides is shown all the
 * same.
 */
export function openToken(
  state: State,
  { key, from }: { readonly key: string; readonly from: LocationName },
): State {
  const isHidden = !state.tokens.visible.some((row) => row.key === key);
  const shown = isHidden ? setQuery(state, everythingLike(state.tokens.query), "") : state;
  const cursor = shown.tokens.visible.findIndex((row) => row.key === key);
  if (cursor < 0) return state;
  const tokens = scrolled(shown, {
    ...shown.tokens,
    cursor,
    isRowGone: false,
    detail: { ...shown.tokens.detail, top: 0 },
  });
  return { ...shown, tokens, screen: { name: "token", from } };
}

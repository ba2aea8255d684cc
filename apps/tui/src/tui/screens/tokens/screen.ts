import { detailWidth } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import { listHead } from "../../lists/list-layout.ts";
import type { SeenList } from "../../lists/seen-list.ts";
import type { State } from "../../state.ts";
import { withBudget } from "../../text/with-budget.ts";
import { oldSecretEnd } from "../rotate/options.ts";
import type { ScreenModule } from "../screen.ts";
import { changeBindings } from "./change-bindings.ts";
import { countForFocused } from "./count-operations.ts";
import { tokenSource } from "./equivalent.ts";
import { detailBindings, tokenBindings, tokensBindings } from "./keymap.ts";
import { focusedRow } from "./state.ts";
import { tokensStatus } from "./status.ts";
import { tokenFocus } from "./token-focus.ts";
import { tablePageSize } from "./table-size.ts";

/** The table of all tokens, with the detail of one beside it where there is room. */
export const tokensScreen: ScreenModule<"tokens"> = {
  keys: [...tokensBindings, ...detailBindings, ...changeBindings],
  showsTokens: true,
  title: () => ["Tokens"],
  status: (_, state) => withBudget(tokensStatus(state), state),
  scopes(_, { tokens, marks }) {
    if (tokens.filtering) return ["filter", "typing"];
    return marks.size > 0
      ? ["change", "tokens", "detail", "screens", "global"]
      : ["tokens", "detail", "change", "screens", "global"];
  },
  edited: (edit) => ({ area: "tokens", type: "filter-edited", edit }),
  isCounting: (_, state) => isCountingDown(state),
  seen: (_, state) => seenTable(state),
  equivalent: (_, state) => tokenSource(state),
  focused: (_, { tokens }) => tokenFocus(focusedRow(tokens)),
};

/** Everything about one token. */
export const tokenScreen: ScreenModule<"token"> = {
  keys: tokenBindings,
  showsTokens: true,
  asksForOperations: () => true,
  computes: (_, state) => countForFocused(state),
  title: (_, { tokens }) => ["Tokens", focusedRow(tokens)?.name ?? ""],
  status: (_, state) => withBudget(tokensStatus(state), state),
  scopes: () => ["token", "detail", "change", "screens", "global"],
  isCounting: (_, state) => isCountingDown(state),
  equivalent: (_, state) => tokenSource(state),
  focused: (_, { tokens }) => tokenFocus(focusedRow(tokens)),
};

// The detail says for how long the old secret still works, to the second.
function isCountingDown({ tokens, now }: State): boolean {
  const row = focusedRow(tokens);
  return row !== undefined && oldSecretEnd(row, now) !== undefined;
}

function seenTable({ tokens, size }: State): SeenList {
  const { cursor, visible, top } = tokens;
  const shown = { length: visible.length, pageSize: tablePageSize(size, tokens) };
  const detail = detailWidth(size);
  return {
    ...shown,
    head: listHead,
    width: detail === undefined ? undefined : size.columns - detail - 3,
    top: scrollTo(top, cursor, shown),
    cursor,
    moved: (move) => ({ area: "tokens", type: "moved", move }),
  };
}

import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { showRows } from "../tokens/show-rows.ts";
import { startLoad } from "../tokens/update.ts";
import { wantedRows } from "./doubt-lines.ts";
import type { DoubtMessage } from "./message.ts";

/** What happens while it is not known whether a change was made. */
export function updateDoubt(state: State, message: DoubtMessage): Step {
  if (state.screen.name !== "doubt") return stay(state);
  const { doubt } = state.screen;
  switch (message.type) {
    case "looked-again":
      return startLoad({ ...state, screen: { name: "doubt", doubt: { ...doubt, looked: true } } });
    case "table-opened": {
      const [row] = wantedRows(state, doubt);
      const awaited = doubt.wanted.by === "key" ? doubt.wanted.key : row?.key;
      const table: State = { ...state, screen: { name: "tokens" }, tokens: { ...state.tokens, awaited } };
      return doubt.looked ? stay(showRows(table, table.tokens)) : startLoad(table);
    }
    case "went-back":
      return stay({ ...state, screen: doubt.back });
  }
}

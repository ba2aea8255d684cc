import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { showRows } from "../tokens/show-rows.ts";
import { startLoad } from "../tokens/update.ts";
import { wantedRows } from "./outcome-lines.ts";
import type { UnknownOutcomeMessage } from "./message.ts";

/** The reducer while the outcome of a change is unknown. */
export function updateUnknownOutcome(state: State, message: UnknownOutcomeMessage): Step {
  if (state.screen.name !== "unknown-outcome") return stay(state);
  const { outcome } = state.screen;
  switch (message.type) {
    case "looked-again":
      return startLoad({
        ...state,
        screen: { name: "unknown-outcome", outcome: { ...outcome, looked: true } },
      });
    case "table-opened": {
      const [row] = wantedRows(state, outcome);
      const focusWhenLoaded = outcome.wanted.by === "key" ? outcome.wanted.key : row?.key;
      const table: State = {
        ...state,
        screen: { name: "tokens" },
        tokens: { ...state.tokens, focusWhenLoaded },
      };
      return outcome.looked ? stay(showRows(table, table.tokens)) : startLoad(table);
    }
    case "went-back":
      return stay({ ...state, screen: outcome.back });
  }
}

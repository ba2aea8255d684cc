import type { State } from "../../state.ts";
import type { SafeText } from "@cftokens/workbench/text";
import type { UnknownOutcome, WantedToken } from "./state.ts";

/** The state with the screen of a change whose outcome is unknown. */
export function openUnknownOutcome(state: State, outcome: Omit<UnknownOutcome, "looked">): State {
  return {
    ...state,
    dialog: undefined,
    screen: { name: "unknown-outcome", outcome: { ...outcome, looked: false } },
  };
}

/** The search for a token that may have been made under a name. */
export function newTokenNamed(name: SafeText, { tokens }: Pick<State, "tokens">): WantedToken {
  const before = tokens.rows.filter((row) => row.name === name).map(({ key }) => key);
  return { by: "name", name, before };
}

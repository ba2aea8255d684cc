import type { State } from "../../state.ts";
import type { SafeText } from "@cftokens/workbench/text";
import type { DoubtState, WantedToken } from "./state.ts";

/** The state with a change in doubt on its screen. */
export function openDoubt(state: State, doubt: Omit<DoubtState, "looked">): State {
  return { ...state, dialog: undefined, screen: { name: "doubt", doubt: { ...doubt, looked: false } } };
}

/** The search for a token that may have been made under a name. */
export function newTokenNamed(name: SafeText, { tokens }: Pick<State, "tokens">): WantedToken {
  const before = tokens.rows.filter((row) => row.name === name).map(({ key }) => key);
  return { by: "name", name, before };
}

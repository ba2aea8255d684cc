import type { State } from "../../state.ts";
import type { TokenForm } from "./state.ts";

/** The state with the form on the screen. */
export function withForm(state: State, form: TokenForm): State {
  return { ...state, screen: { name: "token-form", form } };
}

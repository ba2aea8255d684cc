import type { State } from "../../state.ts";
import type { CreateState } from "./state.ts";

/** The state with the form on the screen. */
export function withCreate(state: State, create: CreateState): State {
  return { ...state, screen: { name: "create", create } };
}

import type { Effect } from "./effect.ts";
import type { State } from "./state.ts";

/** What a message leads to: the next state, and what is to be done. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A step with nothing to be done. */
export function stay(state: State): Step {
  return { state, effects: [] };
}

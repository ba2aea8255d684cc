import { moduleOf } from "../screens/screens.ts";
import type { State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import type { ListMessage } from "./message.ts";

/** The reducer of the list that the screen consists of. */
export function updateList(state: State, message: ListMessage): Step {
  return moduleOf(state.screen).list?.update(state, message) ?? stay(state);
}

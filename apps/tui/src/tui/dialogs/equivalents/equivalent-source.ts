import type { EquivalentSource } from "@cftokens/workbench/equivalents";
import { moduleOf } from "../../screens/screens.ts";
import type { State } from "../../state.ts";

/** The call behind the screen; undefined where there is none. */
export function equivalentSource(state: State): EquivalentSource | undefined {
  return moduleOf(state.screen).equivalent?.(state.screen, state);
}

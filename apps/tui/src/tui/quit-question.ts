import type { ConfirmDialogState } from "./dialogs/confirm/state.ts";
import { moduleOf } from "./screens/screens.ts";
import type { State } from "./state.ts";

/** What has to be asked before the program ends; undefined when nothing would be lost. */
export function quitQuestion(state: State): ConfirmDialogState | undefined {
  const { screen } = state;
  const loss = moduleOf(screen).loss?.(screen, state);
  return loss && { kind: "confirm", ...loss, confirmed: { area: "app", type: "quit" } };
}

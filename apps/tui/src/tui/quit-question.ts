import type { ConfirmDialogState } from "./dialogs/confirm/state.ts";
import { unsentLoss } from "./screens/call/unsent-loss.ts";
import { moduleOf } from "./screens/screens.ts";
import type { Loss } from "./screens/loss.ts";
import type { State } from "./state.ts";

/** What has to be asked before the program ends; undefined when nothing would be lost. */
export function quitQuestion(state: State): ConfirmDialogState | undefined {
  const { screen } = state;
  const loss =
    moduleOf(screen).loss?.(screen, state) ??
    (isChanging(state.contract) ? suiteUnderWay : unsentLoss(state.call));
  return loss && { kind: "confirm", ...loss, confirmed: { area: "app", type: "quit" } };
}

// A run that only reads can be ended at any time.
function isChanging({ run }: State["contract"]): boolean {
  return run !== undefined && run.status !== "ended" && run.request.write;
}

const suiteUnderWay: Loss = {
  title: "The contract suite is still at work",
  text: "If you quit now, it ends and removes what it made, which takes some seconds.",
  confirmLabel: "quit now",
};

import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { helpLines } from "./help-lines.ts";
import type { HelpMessage } from "./message.ts";

/** The reducer of the help. */
export function updateHelp(state: State, message: HelpMessage): Step {
  switch (message.type) {
    case "opened":
      return stay({ ...state, dialog: { kind: "help", top: 0 } });
    case "scrolled": {
      if (state.dialog?.kind !== "help") return stay(state);
      const lowest = Math.max(0, helpLines(state).length - bodyHeight(state.size));
      const top = Math.min(lowest, Math.max(0, state.dialog.top + message.count));
      return stay({ ...state, dialog: { kind: "help", top } });
    }
  }
}

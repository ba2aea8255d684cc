import { bodyHeight } from "../../layout.ts";
import { type Equivalent, equivalentsOf } from "@cftokens/workbench/equivalents";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { equivalentLines } from "./equivalent-lines.ts";
import { equivalentSource } from "./equivalent-source.ts";
import type { EquivalentsMessage } from "./message.ts";
import { openEquivalents, type EquivalentsState } from "./state.ts";

/** What happens to the menu of equivalents. */
export function updateEquivalents(state: State, message: EquivalentsMessage): Step {
  const source = equivalentSource(state);
  if (source === undefined) return stay(state);
  if (message.type === "opened") return stay({ ...state, dialog: openEquivalents });
  const { dialog } = state;
  if (dialog?.kind !== "equivalents") return stay(state);
  const equivalents = equivalentsOf(source);
  const shown = equivalents[dialog.shown];
  switch (message.type) {
    case "switched": {
      const count = equivalents.length;
      return stay({
        ...state,
        dialog: { ...dialog, shown: (dialog.shown + message.count + count) % count, top: 0 },
      });
    }
    case "scrolled": {
      const lines = equivalentLines(shown, state.size.columns - 4).length;
      const lowest = Math.max(0, lines - equivalentHeight(state));
      return stay({
        ...state,
        dialog: { ...dialog, top: Math.min(lowest, Math.max(0, dialog.top + message.count)) },
      });
    }
    case "copied":
      return shown === undefined ? stay(state) : copy(state, dialog, shown);
  }
}

/** Lines for the text: the body without the languages and the empty line under them. */
export function equivalentHeight({ size }: Pick<State, "size">): number {
  return Math.max(1, bodyHeight(size) - 2);
}

function copy(state: State, dialog: EquivalentsState, shown: Equivalent): Step {
  if (shown.text === undefined)
    return stay({ ...state, dialog, notice: { tone: "bad", text: safeText(shown.why) } });
  const notice = {
    tone: "good",
    text: safeText(`${shown.label} sent to the terminal's clipboard (OSC 52)`),
  } as const;
  return {
    state: { ...state, dialog: undefined, notice },
    effects: [{ type: "copy-text", text: shown.text }],
  };
}

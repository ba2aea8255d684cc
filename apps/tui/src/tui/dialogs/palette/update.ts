import { activeScopes } from "../../keys/key-router.ts";
import { whyNot } from "../../keys/why-not.ts";
import { moveCursor } from "../../lists/list-cursor.ts";
import type { Message } from "../../message.ts";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText } from "../../lists/text-input.ts";
import type { PaletteMessage } from "./message.ts";
import { paletteItems } from "./palette-items.ts";
import { openPalette, paletteHeight, type PaletteState } from "./state.ts";

/** What happens to the command palette. `run` carries out the action that was chosen. */
export function updatePalette(
  state: State,
  message: PaletteMessage,
  { run }: { readonly run: (state: State, message: Message) => Step },
): Step {
  if (message.type === "opened") return stay({ ...state, dialog: openPalette });
  const { dialog } = state;
  if (dialog?.kind !== "palette") return stay(state);
  switch (message.type) {
    case "edited":
      return stay({
        ...state,
        dialog: { ...dialog, query: editText(dialog.query, message.edit), cursor: 0 },
      });
    case "moved": {
      const length = paletteItems(state, dialog.query.text).length;
      const cursor = moveCursor(dialog.cursor, message.move, { length, pageSize: paletteHeight(state.size) });
      return stay({ ...state, dialog: { ...dialog, cursor } });
    }
    case "chosen":
      return choose(state, dialog, run);
  }
}

function choose(
  state: State,
  { query, cursor }: PaletteState,
  run: (state: State, message: Message) => Step,
): Step {
  const item = paletteItems(state, query.text)[cursor];
  if (item === undefined) return stay(state);
  const closed = { ...state, dialog: undefined };
  const { binding, isHere } = item;
  if (!isHere) {
    const reason = activeScopes(closed).includes(binding.scope) ? whyNot(closed, binding) : undefined;
    return refuse(closed, reason ?? `Not on this screen: ${binding.description}`);
  }
  const reason = binding.disabledReason?.(closed);
  if (reason !== undefined) return refuse(closed, reason);
  return "area" in binding.action ? run(closed, binding.action) : stay(closed);
}

function refuse(state: State, reason: string): Step {
  return stay({ ...state, notice: { tone: "bad", text: safeText(reason) } });
}

import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";

/** The keys of a command of the user. */
export const commandBindings: readonly Binding[] = [
  ...listBindings("command", (move) => ({ area: "command", type: "scrolled", move })),
  {
    scope: "command",
    keys: ["esc", "q"],
    action: { area: "command", type: "left" },
    description: "stop the command",
    category: "Program",
    hint: "stop it",
    when: isRunning,
  },
  {
    scope: "command",
    keys: ["esc", "enter", "q"],
    action: { area: "command", type: "left" },
    description: "back to the screen",
    category: "Program",
    hint: "back",
    when: (state) => !isRunning(state),
  },
];

function isRunning({ dialog }: State): boolean {
  return dialog?.kind === "command" && dialog.end === undefined;
}

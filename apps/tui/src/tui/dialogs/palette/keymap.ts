import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";

/** The keys of the command palette, and those that open it. */
export const paletteBindings: readonly Binding[] = [
  {
    scope: "global",
    keys: [":"],
    action: { area: "palette", type: "opened" },
    description: "find an action by its name",
    category: "Program",
    hint: "actions",
  },
  {
    scope: "always",
    keys: ["ctrl+p"],
    action: { area: "palette", type: "opened" },
    description: "find an action by its name, from anywhere",
    category: "Program",
  },
  ...listBindings("palette", (move) => ({ area: "palette", type: "moved", move }), { typing: true }),
  {
    scope: "palette",
    keys: ["enter"],
    action: { area: "palette", type: "chosen" },
    description: "do it",
    category: "Program",
    hint: "do it",
  },
  {
    scope: "palette",
    keys: ["esc"],
    action: { area: "app", type: "dialog-closed" },
    description: "do nothing",
    category: "Program",
    hint: "back",
  },
];

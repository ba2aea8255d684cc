import type { Binding } from "../../keymap.ts";

/** The keys of the screen that shows a new secret. */
export const secretBindings: readonly Binding[] = [
  {
    scope: "secret",
    keys: ["c"],
    action: { area: "secret", type: "copied" },
    description: "send the secret to the terminal's clipboard",
    category: "Look",
    hint: "copy",
  },
  {
    scope: "secret",
    keys: ["v"],
    action: { area: "secret", type: "reveal-toggled" },
    description: "show or mask the secret",
    category: "Look",
    hint: "reveal",
  },
  {
    scope: "secret",
    keys: ["esc", "enter"],
    action: { area: "secret", type: "leave-requested" },
    description: "back to the table; the secret is gone then",
    category: "Look",
    hint: "done",
  },
];

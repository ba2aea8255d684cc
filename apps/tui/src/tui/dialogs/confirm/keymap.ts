import type { Binding } from "../../keys/binding.ts";

/** The keys of a question. No is what Enter and Esc say. */
export const confirmDialogBindings: readonly Binding[] = [
  {
    scope: "confirm",
    keys: ["n", "N", "esc", "enter", "q"],
    action: { area: "app", type: "dialog-closed" },
    description: "no, go back",
    category: "Program",
    hint: "no, go back",
  },
  {
    scope: "confirm",
    keys: ["y", "Y"],
    action: { area: "app", type: "dialog-confirmed" },
    description: "yes",
    category: "Program",
    hint: "yes",
  },
  {
    scope: "confirm",
    keys: ["ctrl+c"],
    action: { area: "app", type: "dialog-confirmed" },
    description: "pressed again: quit without more questions",
    category: "Program",
    when: ({ dialog }) => dialog?.kind === "confirm" && dialog.confirmed.area === "app",
  },
];

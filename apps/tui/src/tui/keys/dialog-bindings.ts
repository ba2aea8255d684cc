import type { Binding } from "./binding.ts";

/** The keys of the help and of questions. */
export const dialogBindings: readonly Binding[] = [
  {
    scope: "help",
    keys: ["esc", "?", "q", "enter"],
    action: { area: "app", type: "dialog-closed" },
    description: "close the help",
    category: "Program",
    hint: "close",
  },
  {
    scope: "help",
    keys: ["down", "j"],
    action: { area: "app", type: "help-scrolled", count: 1 },
    description: "scroll the help down",
    category: "Move",
    hint: "more",
  },
  {
    scope: "help",
    keys: ["up", "k"],
    action: { area: "app", type: "help-scrolled", count: -1 },
    description: "scroll the help up",
    category: "Move",
  },
  {
    scope: "help",
    keys: ["pagedown", " "],
    action: { area: "app", type: "help-scrolled", count: 10 },
    description: "scroll the help down by ten lines",
    category: "Move",
  },
  {
    scope: "help",
    keys: ["pageup"],
    action: { area: "app", type: "help-scrolled", count: -10 },
    description: "scroll the help up by ten lines",
    category: "Move",
  },
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

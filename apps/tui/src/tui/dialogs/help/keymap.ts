import type { Binding } from "../../keys/binding.ts";

/** The keys of the help, and the one that opens it. */
export const helpBindings: readonly Binding[] = [
  {
    scope: "global",
    keys: ["?"],
    action: { area: "help", type: "opened" },
    description: "show all keys",
    category: "Program",
    hint: "help",
  },
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
    action: { area: "help", type: "scrolled", count: 1 },
    description: "scroll the help down",
    category: "Move",
    hint: "more",
  },
  {
    scope: "help",
    keys: ["up", "k"],
    action: { area: "help", type: "scrolled", count: -1 },
    description: "scroll the help up",
    category: "Move",
  },
  {
    scope: "help",
    keys: ["pagedown", " "],
    action: { area: "help", type: "scrolled", count: 10 },
    description: "scroll the help down by ten lines",
    category: "Move",
  },
  {
    scope: "help",
    keys: ["pageup"],
    action: { area: "help", type: "scrolled", count: -10 },
    description: "scroll the help up by ten lines",
    category: "Move",
  },
];

import type { Binding } from "../keymap.ts";
import { equivalentSource } from "./equivalent-source.ts";

/** The keys of the menu of equivalents, and the one that opens it. */
export const equivalentsBindings: readonly Binding[] = [
  {
    scope: "global",
    keys: ["y"],
    action: { area: "equivalents", type: "opened" },
    description: "copy as curl, command, TypeScript or Terraform",
    category: "Look",
    hint: "copy as",
    when: (state) => equivalentSource(state) !== undefined,
  },
  {
    scope: "review",
    keys: ["y"],
    action: { area: "equivalents", type: "opened" },
    description: "copy as curl, command, TypeScript or Terraform",
    category: "Look",
    hint: "copy as",
    when: (state) => equivalentSource(state) !== undefined,
  },
  {
    scope: "equivalents",
    keys: ["right", "tab", "l"],
    action: { area: "equivalents", type: "switched", count: 1 },
    description: "the next language",
    category: "Look",
    hint: "next",
  },
  {
    scope: "equivalents",
    keys: ["left", "shift+tab", "h"],
    action: { area: "equivalents", type: "switched", count: -1 },
    description: "the language before",
    category: "Look",
  },
  {
    scope: "equivalents",
    keys: ["down", "j"],
    action: { area: "equivalents", type: "scrolled", count: 1 },
    description: "scroll down",
    category: "Move",
  },
  {
    scope: "equivalents",
    keys: ["up", "k"],
    action: { area: "equivalents", type: "scrolled", count: -1 },
    description: "scroll up",
    category: "Move",
  },
  {
    scope: "equivalents",
    keys: ["y", "c", "enter"],
    action: { area: "equivalents", type: "copied" },
    description: "send the text to the terminal's clipboard",
    category: "Look",
    hint: "copy",
  },
  {
    scope: "equivalents",
    keys: ["esc", "q"],
    action: { area: "app", type: "dialog-closed" },
    description: "back to the screen",
    category: "Program",
    hint: "back",
  },
];

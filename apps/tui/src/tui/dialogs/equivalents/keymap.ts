import type { Binding, Scope } from "../../keys/binding.ts";
import { equivalentSource } from "./equivalent-source.ts";

// Where letters are typed, or y means yes.
const withoutLetters: readonly Scope[] = [
  "can-text",
  "call-text",
  "call-review",
  "ask-yes",
  "ask-name",
  "grace",
  "bulk-yes",
  "bulk-phrase",
];

/** The keys of the menu of equivalents, and those that open it. */
export const equivalentsBindings: readonly Binding[] = [
  ...(["global", "review"] as const).map((scope) => opening(scope, "y")),
  ...withoutLetters.map((scope) => opening(scope, "ctrl+y")),
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

function opening(scope: Scope, key: string): Binding {
  return {
    scope,
    keys: [key],
    action: { area: "equivalents", type: "opened" },
    description: "copy as curl, command, TypeScript or Terraform",
    category: "Look",
    hint: "copy as",
    when: (state) => equivalentSource(state) !== undefined,
  };
}

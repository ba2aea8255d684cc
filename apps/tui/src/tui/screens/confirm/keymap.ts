import type { Binding } from "../../keys/binding.ts";

/**
 * The keys of the question before one change of one token. No is what Enter and Esc say where no
 * name is typed.
 */
export const confirmBindings: readonly Binding[] = [
  {
    scope: "ask-yes",
    keys: ["n", "N", "esc", "enter", "q"],
    action: { area: "confirm", type: "went-back" },
    description: "no, go back",
    category: "Program",
    hint: "no, go back",
  },
  {
    scope: "ask-yes",
    keys: ["y", "Y"],
    action: { area: "confirm", type: "confirmed" },
    description: "yes, do it",
    category: "Change",
    hint: "yes",
  },
  {
    scope: "ask-name",
    keys: ["enter"],
    action: { area: "confirm", type: "confirmed" },
    description: "do it, once the name is typed",
    category: "Change",
    hint: "do it",
  },
  {
    scope: "ask-name",
    keys: ["esc"],
    action: { area: "confirm", type: "went-back" },
    description: "no, go back",
    category: "Program",
    hint: "no, go back",
  },
];

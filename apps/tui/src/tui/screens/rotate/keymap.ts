import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";

/** The keys of the screen on which a token gets a new secret. */
export const rotateBindings: readonly Binding[] = [
  ...listBindings("rotate", (move) => ({ area: "rotate", type: "moved", move })),
  {
    scope: "rotate",
    keys: ["enter"],
    action: { area: "rotate", type: "chosen" },
    description: "go on with this way",
    category: "Change",
    hint: "choose",
  },
  {
    scope: "rotate",
    keys: ["esc"],
    action: { area: "rotate", type: "went-back" },
    description: "back to the table; nothing is lost",
    category: "Look",
    hint: "back",
  },
  {
    scope: "grace",
    keys: ["enter"],
    action: { area: "rotate", type: "chosen" },
    description: "take this length of time",
    category: "Change",
    hint: "take",
  },
  {
    scope: "grace",
    keys: ["esc"],
    action: { area: "rotate", type: "went-back" },
    description: "back to the choices",
    category: "Look",
    hint: "back",
  },
];

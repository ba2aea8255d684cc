import type { Binding } from "../../keys/binding.ts";
import { isSlow } from "../../slow-work.ts";

/** The keys while a change is on its way, and once it is not known whether it was made. */
export const doubtBindings: readonly Binding[] = [
  {
    scope: "sending",
    keys: ["esc"],
    action: { area: "app", type: "change-cancelled" },
    description: "wait no longer for the change; the API may carry it out all the same",
    category: "Change",
    hint: "cancel",
    when: (state) => isSlow(state, "change"),
  },
  {
    scope: "doubt",
    keys: ["r"],
    action: { area: "doubt", type: "looked-again" },
    description: "load the tokens again, to see whether the change was made",
    category: "Look",
    hint: "look again",
  },
  {
    scope: "doubt",
    keys: ["enter"],
    action: { area: "doubt", type: "table-opened" },
    description: "go to the token in the table",
    category: "Look",
    hint: "to the table",
  },
  {
    scope: "doubt",
    keys: ["esc"],
    action: { area: "doubt", type: "went-back" },
    description: "back to where the change can be sent once more",
    category: "Look",
    hint: "send again",
  },
];

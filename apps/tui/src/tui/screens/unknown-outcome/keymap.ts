import type { Binding } from "../../keys/binding.ts";
import { isSlow } from "../../slow-work.ts";

/** The keys while a change is on its way, and once it is not known whether it was made. */
export const unknownOutcomeBindings: readonly Binding[] = [
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
    scope: "unknown-outcome",
    keys: ["r"],
    action: { area: "unknown-outcome", type: "looked-again" },
    description: "load the tokens again, to see whether the change was made",
    category: "Look",
    hint: "look again",
  },
  {
    scope: "unknown-outcome",
    keys: ["enter"],
    action: { area: "unknown-outcome", type: "table-opened" },
    description: "go to the token in the table",
    category: "Look",
    hint: "to the table",
  },
  {
    scope: "unknown-outcome",
    keys: ["esc"],
    action: { area: "unknown-outcome", type: "went-back" },
    description: "back to where the change can be sent once more",
    category: "Look",
    hint: "send again",
  },
];

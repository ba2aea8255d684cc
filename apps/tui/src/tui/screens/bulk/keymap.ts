import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";

/** The keys that act on several tokens at once. */
export const bulkBindings: readonly Binding[] = [
  ...listBindings("bulk-finished", (move) => ({ area: "bulk", type: "moved", move })),
  {
    scope: "bulk-yes",
    keys: ["n", "N", "esc", "enter", "q"],
    action: { area: "bulk", type: "left" },
    description: "no, go back",
    category: "Program",
    hint: "no, go back",
  },
  {
    scope: "bulk-yes",
    keys: ["y", "Y"],
    action: { area: "bulk", type: "confirmed" },
    description: "yes, do it to all of them",
    category: "Change",
    hint: "yes",
  },
  {
    scope: "bulk-phrase",
    keys: ["enter"],
    action: { area: "bulk", type: "confirmed" },
    description: "do it to all of them, once the words are typed",
    category: "Change",
    hint: "do it",
  },
  {
    scope: "bulk-phrase",
    keys: ["esc"],
    action: { area: "bulk", type: "left" },
    description: "no, go back",
    category: "Program",
    hint: "no, go back",
  },
  {
    scope: "bulk-running",
    keys: ["esc"],
    action: { area: "bulk", type: "stopped" },
    description: "stop after the token that is under way",
    category: "Change",
    hint: "stop",
  },
  {
    scope: "bulk-finished",
    keys: ["r"],
    action: { area: "bulk", type: "retried" },
    description: "try again what failed or was not reached",
    category: "Change",
    hint: "try again",
    when: ({ screen }) =>
      screen.name === "bulk" &&
      screen.bulk.items.some(({ status }) => status.kind === "failed" || status.kind === "waiting"),
  },
  {
    scope: "bulk-finished",
    keys: ["esc", "enter"],
    action: { area: "bulk", type: "left" },
    description: "back to the table",
    category: "Look",
    hint: "back",
  },
];

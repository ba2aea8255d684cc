import type { Binding } from "../../keys/binding.ts";
import { listBindings, openBinding } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";
import { historyList } from "./list.ts";

/** The keys of the calls that are kept, and those that lead to them. */
export const historyBindings: readonly Binding[] = [
  ...(["operation-list", "operation", "answer"] as const).map((scope): Binding => ({
    scope,
    keys: ["H"],
    action: { area: "history", type: "opened" },
    description: "the calls that were made: look at them, and make them again",
    category: "Look",
  })),
  openBinding("history", historyList, "the answer to the call, as it was kept"),
  {
    scope: "history",
    keys: ["r"],
    action: { area: "history", type: "replay-requested", how: "as-it-was" },
    description: "make the call again; what was not kept is asked for",
    category: "Look",
    hint: "again",
    disabledReason: whyNothing,
  },
  {
    scope: "history",
    keys: ["E"],
    action: { area: "history", type: "replay-requested", how: "edited" },
    description: "make the call again with other values",
    category: "Look",
    hint: "edit",
    disabledReason: whyNothing,
  },
  {
    scope: "history",
    keys: ["="],
    action: { area: "history", type: "compare-requested" },
    description: "compare the answer with that to another call: once on each of them",
    category: "Look",
    hint: "compare",
    disabledReason: whyNothing,
  },
  ...listBindings("comparison", (move) => ({ area: "history", type: "comparison-scrolled", move })),
  {
    scope: "comparison",
    keys: ["esc"],
    action: { area: "history", type: "comparison-closed" },
    description: "back to the calls",
    category: "Look",
    hint: "back",
  },
  {
    scope: "history",
    keys: ["x"],
    action: { area: "history", type: "removal-requested", what: "one" },
    description: "forget the call",
    category: "Change",
    hint: "forget",
    disabledReason: whyNothing,
  },
  {
    scope: "history",
    keys: ["X"],
    action: { area: "history", type: "removal-requested", what: "all" },
    description: "forget all calls",
    category: "Change",
    disabledReason: whyNothing,
  },
  {
    scope: "history",
    keys: ["esc"],
    action: { area: "history", type: "closed" },
    description: "back to where the history was opened",
    category: "Look",
    hint: "back",
    when: (state) => !historyList.isNarrowed(state),
  },
];

function whyNothing(state: State): string | undefined {
  return historyList.isEmpty(state) ? "There is no call" : undefined;
}

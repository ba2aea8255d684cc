import type { Binding } from "../keys/binding.ts";
import { listBindings } from "../keys/list-bindings.ts";
import { isReachable } from "../location/locations.ts";
import { moduleOf } from "../screens/screens.ts";
import type { State } from "../state.ts";

/** The keys that every screen has that consists of a list. */
export const screenListBindings: readonly Binding[] = [
  ...listBindings("list", (move) => ({ area: "list", type: "moved", move })),
  ...listBindings("list-filter", (move) => ({ area: "list", type: "moved", move }), { typing: true }),
  {
    scope: "list",
    keys: ["/"],
    action: { area: "list", type: "filter-opened" },
    description: "filter as you type",
    category: "Look",
    hint: "filter",
  },
  {
    scope: "list",
    keys: ["esc"],
    action: { area: "list", type: "filter-cleared" },
    description: "clear the filter",
    category: "Look",
    hint: "clear filter",
    when: isNarrowed,
  },
  {
    scope: "list",
    keys: ["esc"],
    action: { area: "location", type: "screen-opened", screen: "tokens" },
    description: "back to the table of tokens",
    category: "Look",
    hint: "back",
    when: (state) => !isNarrowed(state) && isReachable(state, "tokens"),
  },
  {
    scope: "list-filter",
    keys: ["enter"],
    action: { area: "list", type: "filter-closed" },
    description: "keep the filter and go to the list",
    category: "Look",
    hint: "keep",
  },
  {
    scope: "list-filter",
    keys: ["esc"],
    action: { area: "list", type: "filter-cleared" },
    description: "clear the filter",
    category: "Look",
    hint: "clear",
  },
  {
    scope: "list",
    keys: ["r"],
    action: { area: "tokens", type: "reload-requested" },
    description: "load everything again",
    category: "Look",
    when: (state) => isReachable(state, "tokens"),
  },
];

function isNarrowed(state: State): boolean {
  return moduleOf(state.screen).list?.isNarrowed(state) ?? false;
}

import type { Binding } from "../../keys/binding.ts";
import { openBinding } from "../../keys/list-bindings.ts";
import { isSlow } from "../../slow-work.ts";
import { groupsList } from "./list.ts";

/** The keys of the permission groups, besides those of every list. */
export const groupsBindings: readonly Binding[] = [
  openBinding("group-list", groupsList, "the tokens that hold the group"),
  {
    scope: "group-list",
    keys: ["o"],
    action: { area: "groups", type: "operations-toggled" },
    description: "what the group lets one call, or who holds it",
    category: "Look",
    hint: "operations",
  },
  {
    scope: "group-list",
    keys: ["v"],
    action: { area: "groups", type: "held-toggled" },
    description: "only groups that a token holds, or all",
    category: "Look",
    hint: "held",
  },
  {
    scope: "group-list",
    keys: ["esc"],
    action: { area: "surroundings", type: "groups-stopped" },
    description: "wait no longer for the permission groups",
    category: "Look",
    hint: "stop",
    when: (state) => isSlow(state, "groups"),
  },
  {
    scope: "group-list",
    keys: ["r"],
    action: { area: "surroundings", type: "groups-requested" },
    description: "load the permission groups again",
    category: "Look",
    hint: "try again",
    when: ({ groups }) => groups.status === "failed",
  },
];

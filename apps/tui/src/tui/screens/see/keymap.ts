import type { Binding, Scope } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import { focusedItem } from "../../lists/seek-list.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import type { SeeScreen } from "./see-screen.ts";

/** The keys of the lists of risks, endings and permission groups. */
export const seeBindings: readonly Binding[] = [
  ...listBindings("see", (move) => ({ area: "see", type: "moved", move })),
  ...listBindings("see-filter", (move) => ({ area: "see", type: "moved", move }), { typing: true }),
  openBinding("risks", "risks", "everything about the token"),
  openBinding("calendar", "calendar", "everything about the token"),
  openBinding("group-list", "groups", "the tokens that hold the group"),
  openBinding("operation-list", "operations", "everything about the operation"),
  {
    scope: "risks",
    keys: ["v"],
    action: { area: "see", type: "severity-changed" },
    description: "one severity after the other alone, then all",
    category: "Look",
    hint: "severity",
  },
  {
    scope: "group-list",
    keys: ["v"],
    action: { area: "see", type: "held-toggled" },
    description: "only groups that a token holds, or all",
    category: "Look",
    hint: "held",
  },
  {
    scope: "group-list",
    keys: ["esc"],
    action: { area: "knowledge", type: "groups-stopped" },
    description: "wait no longer for the permission groups",
    category: "Look",
    hint: "stop",
    when: (state) => isSlow(state, "groups"),
  },
  {
    scope: "group-list",
    keys: ["r"],
    action: { area: "knowledge", type: "groups-requested" },
    description: "load the permission groups again",
    category: "Look",
    hint: "try again",
    when: ({ groups }) => groups.status === "failed",
  },
  exportBinding("risks", "write the risks to a file, as JSON"),
  exportBinding("calendar", "write the calendar to a file, as .ics or JSON"),
  {
    scope: "see",
    keys: ["/"],
    action: { area: "see", type: "filter-opened" },
    description: "filter as you type",
    category: "Look",
    hint: "filter",
  },
  {
    scope: "see",
    keys: ["esc"],
    action: { area: "see", type: "filter-cleared" },
    description: "clear the filter",
    category: "Look",
    hint: "clear filter",
    when: isFiltered,
  },
  {
    scope: "see",
    keys: ["esc"],
    action: { area: "location", type: "screen-opened", screen: "tokens" },
    description: "back to the table of tokens",
    category: "Look",
    hint: "back",
    when: (state) => !isFiltered(state),
  },
  {
    scope: "see-filter",
    keys: ["enter"],
    action: { area: "see", type: "filter-closed" },
    description: "keep the filter and go to the list",
    category: "Look",
    hint: "keep",
  },
  {
    scope: "see-filter",
    keys: ["esc"],
    action: { area: "see", type: "filter-cleared" },
    description: "clear the filter",
    category: "Look",
    hint: "clear",
  },
  {
    scope: "see",
    keys: ["r"],
    action: { area: "tokens", type: "reload-requested" },
    description: "load everything again",
    category: "Look",
  },
];

function openBinding(scope: Scope, list: Exclude<SeeScreen, "can">, description: string): Binding {
  return {
    scope,
    keys: ["enter", "l"],
    action: { area: "see", type: "item-opened" },
    description,
    category: "Look",
    hint: "open",
    disabledReason: ({ see }) =>
      focusedItem<{ key: string }>(see[list]) === undefined ? "There is nothing to look at" : undefined,
  };
}

function exportBinding(scope: "risks" | "calendar", description: string): Binding {
  return {
    scope,
    keys: ["e"],
    action: { area: "export", type: "opened", what: scope },
    description,
    category: "Look",
    hint: "export",
    disabledReason: ({ see }) => (see[scope].items.length === 0 ? "There is nothing to write" : undefined),
  };
}

function isFiltered({ screen, see }: State): boolean {
  switch (screen.name) {
    case "risks":
      return see.risks.filter.text !== "" || see.severity !== undefined;
    case "calendar":
      return see.calendar.filter.text !== "";
    case "groups":
      return see.groups.filter.text !== "" || see.heldOnly;
    case "operations":
      return see.operations.filter.text !== "";
    default:
      return false;
  }
}

import type { Binding } from "../../keymap.ts";
import { detailWidth } from "../../layout.ts";
import { listBindings } from "../../list-bindings.ts";
import type { State } from "../../state.ts";
import { focusedRow } from "./state.ts";

/** The keys of the table of tokens, its filter, and the detail of a token. */
export const tokensBindings: readonly Binding[] = [
  ...listBindings("tokens", (move) => ({ area: "tokens", type: "moved", move })),
  ...listBindings("filter", (move) => ({ area: "tokens", type: "moved", move }), { typing: true }),
  ...listBindings("token", (move) => ({ area: "tokens", type: "detail-scrolled", move })),
  {
    scope: "tokens",
    keys: ["enter", "l"],
    action: { area: "tokens", type: "detail-opened" },
    description: "everything about the token",
    category: "Look",
    hint: "details",
    disabledReason: ({ tokens }) =>
      focusedRow(tokens) === undefined ? "There is no token to look at" : undefined,
  },
  {
    scope: "tokens",
    keys: ["/"],
    action: { area: "tokens", type: "filter-opened" },
    description: "filter by name as you type",
    category: "Look",
    hint: "filter",
  },
  {
    scope: "tokens",
    keys: ["esc"],
    action: { area: "tokens", type: "filter-cleared" },
    description: "clear the filter",
    category: "Look",
    hint: "clear filter",
    when: ({ tokens }) => tokens.filter.text !== "",
  },
  {
    scope: "tokens",
    keys: ["n"],
    action: { area: "create", type: "opened" },
    description: "create a token",
    category: "Change",
    hint: "new",
  },
  {
    scope: "tokens",
    keys: ["r"],
    action: { area: "tokens", type: "reload-requested" },
    description: "load everything again",
    category: "Look",
    hint: "reload",
  },
  {
    scope: "filter",
    keys: ["enter"],
    action: { area: "tokens", type: "filter-closed" },
    description: "keep the filter and go to the table",
    category: "Look",
    hint: "keep",
  },
  {
    scope: "filter",
    keys: ["esc"],
    action: { area: "tokens", type: "filter-cleared" },
    description: "clear the filter",
    category: "Look",
    hint: "clear",
  },
  {
    scope: "token",
    keys: ["esc", "h"],
    action: { area: "tokens", type: "detail-closed" },
    description: "back to the table",
    category: "Look",
    hint: "back",
  },
  {
    scope: "detail",
    keys: ["J"],
    action: { area: "tokens", type: "detail-format-changed" },
    description: "the detail in words, or as JSON",
    category: "Look",
    hint: "JSON",
    when: isDetailSeen,
  },
  {
    scope: "detail",
    keys: ["ctrl+d"],
    action: { area: "tokens", type: "detail-scrolled", move: { by: "line", count: 5 } },
    description: "scroll the detail down",
    category: "Move",
    when: isDetailSeen,
  },
  {
    scope: "detail",
    keys: ["ctrl+u"],
    action: { area: "tokens", type: "detail-scrolled", move: { by: "line", count: -5 } },
    description: "scroll the detail up",
    category: "Move",
    when: isDetailSeen,
  },
];

function isDetailSeen({ screen, size }: State): boolean {
  return screen.name === "token" || detailWidth(size) !== undefined;
}

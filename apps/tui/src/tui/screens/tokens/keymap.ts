import type { Binding } from "../../keys/binding.ts";
import { detailWidth } from "../../layout.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { type DetailFormat, focusedRow } from "./state.ts";

/** The keys of the table of tokens and of its filter. */
export const tokensBindings: readonly Binding[] = [
  ...listBindings("tokens", (move) => ({ area: "tokens", type: "moved", move })),
  ...listBindings("filter", (move) => ({ area: "tokens", type: "moved", move }), { typing: true }),
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
    description: "filter as you type",
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
    when: isNarrowed,
  },
  {
    scope: "tokens",
    keys: ["esc"],
    action: { area: "tokens", type: "stop-requested" },
    description: "wait no longer for what is still loading",
    category: "Look",
    hint: "stop loading",
    when: (state) => !isNarrowed(state) && isSlow(state, "lists"),
  },
  {
    scope: "tokens",
    keys: ["n"],
    action: { area: "token-form", type: "create-opened" },
    description: "create a token",
    category: "Change",
    hint: "new",
    when: ({ settings }) => !settings.readOnly,
  },
  {
    scope: "tokens",
    keys: ["s"],
    action: { area: "query", type: "order-changed", step: 1 },
    description: "sort by the next column",
    category: "Look",
    hint: "sort",
  },
  {
    scope: "tokens",
    keys: ["S"],
    action: { area: "query", type: "order-reversed" },
    description: "sort the other way round",
    category: "Look",
  },
  {
    scope: "tokens",
    keys: ["!"],
    action: { area: "query", type: "failures-toggled" },
    description: "hide what failed, or show it again",
    category: "Look",
    hint: "hide errors",
    when: ({ tokens }) => tokens.lists.some(({ status }) => status.kind === "failed"),
  },
  {
    scope: "tokens",
    keys: ["K"],
    action: { area: "query", type: "kind-changed" },
    description: "one kind of token after the other alone, then all",
    category: "Look",
    hint: "kind",
  },
  {
    scope: "tokens",
    keys: ["A"],
    action: { area: "query", type: "account-changed" },
    description: "the tokens of one account after the other alone, then all",
    category: "Look",
    hint: "account",
    disabledReason: ({ places }) =>
      places.some(({ kind }) => kind === "account") ? undefined : "No account is known",
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
];

/** The keys of one token over the whole body. */
export const tokenBindings: readonly Binding[] = [
  ...listBindings("token", (move) => ({ area: "tokens", type: "detail-scrolled", move })),
  {
    scope: "token",
    keys: ["esc", "h"],
    action: { area: "tokens", type: "detail-closed" },
    description: "back to the table",
    category: "Look",
    hint: "back",
  },
];

/** The keys of the detail of a token, beside the table or over the whole body. */
export const detailBindings: readonly Binding[] = [
  ...formatBindings("J", "json", { description: "the detail in words, or as JSON", hint: "JSON" }),
  ...formatBindings("o", "operations", {
    description: "which operations the token may call, or the detail in words",
    hint: "operations",
  }),
  {
    scope: "detail",
    keys: ["c"],
    action: { area: "can", type: "asked-about-token" },
    description: "may this token make a call, and why",
    category: "Look",
    hint: "can it?",
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

// The key that shows the detail in another way brings the words back: its hint says which of the
// two it does.
function formatBindings(
  key: string,
  format: Exclude<DetailFormat, "words">,
  { description, hint }: { readonly description: string; readonly hint: string },
): readonly Binding[] {
  const isShown = ({ tokens }: State): boolean => tokens.detail.format === format;
  const binding: Omit<Binding, "hint" | "when"> = {
    scope: "detail",
    keys: [key],
    action: { area: "tokens", type: "detail-format-changed", format },
    description,
    category: "Look",
  };
  return [
    { ...binding, hint, when: (state) => isDetailSeen(state) && !isShown(state) },
    { ...binding, hint: "words", when: (state) => isDetailSeen(state) && isShown(state) },
  ];
}

function isNarrowed({ tokens }: State): boolean {
  const { kind, account, zone, group } = tokens.query;
  return tokens.filter.text !== "" || [kind, account, zone, group].some((scope) => scope !== undefined);
}

function isDetailSeen({ screen, size }: State): boolean {
  return screen.name === "token" || detailWidth(size) !== undefined;
}

import type { Binding } from "../../keys/binding.ts";
import type { State } from "../../state.ts";
import { focusedRow } from "./state.ts";
import { whyNotChanged } from "./why-not-changed.ts";

/** The keys that change the focused token, or all marked ones, in the table and in the detail. */
export const changeBindings: readonly Binding[] = [
  onOne({
    keys: ["e"],
    action: { area: "token-form", type: "edit-opened" },
    description: "edit the token",
    hint: "edit",
  }),
  onOne({
    keys: ["t"],
    action: { area: "confirm", type: "toggle-requested" },
    description: "disable or enable the token",
    hint: "on/off",
  }),
  onOne({
    keys: ["R"],
    action: { area: "rotate", type: "opened" },
    description: "roll, rotate or refresh: another secret or more time",
    hint: "rotate",
  }),
  onOne({
    keys: ["D"],
    action: { area: "confirm", type: "delete-requested" },
    description: "delete the token",
    hint: "delete",
  }),
  onOne({
    keys: ["C"],
    action: { area: "token-form", type: "clone-opened" },
    description: "create a token with the same rights",
  }),
  onOne({
    keys: ["X"],
    action: { area: "token-form", type: "edit-opened", at: "expiresOn" },
    description: "extend: move the end of the token by 30 days, in its form",
  }),
  change({
    keys: [" "],
    action: { area: "bulk", type: "mark-toggled" },
    description: "mark the token, or take the mark away",
    disabledReason: noChange,
    when: isInTable,
  }),
  change({
    keys: ["*"],
    action: { area: "bulk", type: "all-marked" },
    description: "mark all that the table shows, or none",
    disabledReason: ({ tokens }) => whyNotChanged(tokens.visible.find(({ asOf }) => asOf !== undefined)),
    when: isInTable,
  }),
  change({
    keys: ["t"],
    action: { area: "bulk", type: "toggle-requested" },
    description: "disable (or enable) all marked tokens",
    hint: "on/off",
    when: hasMarks,
  }),
  change({
    keys: ["D"],
    action: { area: "bulk", type: "delete-requested" },
    description: "delete all marked tokens",
    hint: "delete marked",
    when: hasMarks,
  }),
  change({
    keys: ["u"],
    action: { area: "bulk", type: "marks-cleared" },
    description: "take all marks away",
    hint: "unmark",
    when: hasMarks,
  }),
];

type Part = Pick<Binding, "keys" | "action" | "description"> &
  Partial<Pick<Binding, "hint" | "when" | "disabledReason">>;

// Not offered in read-only mode.
function change(part: Part): Binding {
  const { when = always } = part;
  return {
    ...part,
    scope: "change",
    category: "Change",
    when: (state) => !state.settings.readOnly && when(state),
  };
}

function onOne(part: Part): Binding {
  return change({ ...part, disabledReason: noChange, when: (state) => !hasMarks(state) });
}

function noChange({ tokens }: State): string | undefined {
  const row = focusedRow(tokens);
  return row === undefined ? "There is no token under the cursor" : whyNotChanged(row);
}

function hasMarks(state: State): boolean {
  return state.marks.size > 0 && isInTable(state);
}

function isInTable({ screen }: State): boolean {
  return screen.name === "tokens";
}

function always(): boolean {
  return true;
}

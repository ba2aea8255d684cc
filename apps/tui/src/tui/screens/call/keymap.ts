import { changesNothing } from "@cftokens/explorer";
import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";
import type { FormRow } from "./form-row.ts";
import { formRows } from "./form-rows.ts";
import type { CallMessage } from "./message.ts";
import { proposalsFor } from "./proposals.ts";
import { whyNotEdited } from "./update-body.ts";

/** The keys of a call: of its rows, of texts, of its review, and while it is sent. */
export const callBindings: readonly Binding[] = [
  ...listBindings("call-row", moved),
  ...listBindings("call-text", moved, { typing: true }),
  ...(["call-row", "call-text"] as const).flatMap((scope): readonly Binding[] => [
    {
      scope,
      keys: ["tab"],
      action: moved({ by: "line", count: 1 }),
      description: "the next line",
      category: "Move",
    },
    {
      scope,
      keys: ["shift+tab"],
      action: moved({ by: "line", count: -1 }),
      description: "the line before",
      category: "Move",
    },
  ]),
  {
    scope: "call-row",
    keys: ["enter"],
    action: { area: "call", type: "chosen" },
    description: "unfold, choose, add, or send",
    category: "Change",
    hint: "choose",
    when: (state) => rowOf(state)?.kind !== "send",
  },
  {
    scope: "call-row",
    keys: ["enter"],
    action: { area: "call", type: "chosen" },
    description: "send it, after it was shown if it may change something",
    category: "Change",
    hint: "send",
    when: (state) => rowOf(state)?.kind === "send",
    disabledReason: whyNotSent,
  },
  {
    scope: "call-text",
    keys: ["enter"],
    action: { area: "call", type: "chosen" },
    description: "on to the next line; of a new member, take its name",
    category: "Change",
    hint: "next",
  },
  ...turning(["right", "l", " "], 1, "the next value"),
  ...turning(["left", "h"], -1, "the value before"),
  folding(["right", "l"], "open", "unfold what is below the row, or go there"),
  folding(["left", "h"], "closed", "fold what is below the row, or go to the row above it"),
  {
    scope: "call-row",
    keys: [" "],
    action: { area: "call", type: "chosen" },
    description: "choose it",
    category: "Change",
    when: (state) => rowOf(state)?.kind === "option",
  },
  {
    scope: "call-row",
    keys: [" "],
    action: { area: "call", type: "emptied" },
    description: "send an object or a list that has nothing in it",
    category: "Change",
  },
  {
    scope: "call-row",
    keys: ["x", "delete"],
    action: { area: "call", type: "removed" },
    description: "take out what is filled in",
    category: "Change",
    when: isFilled,
  },
  {
    scope: "call-form",
    keys: ["ctrl+n"],
    action: { area: "call", type: "cycled", count: 1 },
    description: "take what is proposed, then the next of it",
    category: "Change",
    hint: "proposal",
    when: hasProposals,
  },
  {
    scope: "call-form",
    keys: ["ctrl+s"],
    action: { area: "call", type: "send-requested" },
    description: "send it, after it was shown if it may change something",
    category: "Change",
    hint: "send",
    disabledReason: whyNotSent,
  },
  {
    scope: "call-form",
    keys: ["ctrl+x"],
    action: { area: "call", type: "removed" },
    description: "take out what is filled in",
    category: "Change",
    when: isFilled,
  },
  {
    scope: "call-form",
    keys: ["ctrl+o"],
    action: { area: "call", type: "edit-requested" },
    description: "write the body in your editor, as JSON or YAML",
    category: "Change",
    hint: "edit body",
    when: ({ call }) => call?.form.mediaType !== undefined,
    disabledReason: ({ call }) => call && whyNotEdited(call),
  },
  {
    scope: "call-form",
    keys: ["ctrl+t"],
    action: { area: "call", type: "invalid-toggled" },
    description: "send what is wrong all the same, or not any more",
    category: "Change",
    hint: "send wrong",
    when: ({ call }) => call !== undefined && (call.sendsInvalid || call.read.problems.length > 0),
  },
  {
    scope: "call-form",
    keys: ["esc"],
    action: { area: "call", type: "closed" },
    description: "back to the operation or the history; what is filled in stays",
    category: "Look",
    hint: "back",
  },
  {
    scope: "call-review",
    keys: ["n", "N", "esc", "enter", "q"],
    action: { area: "call", type: "review-closed" },
    description: "no, go back",
    category: "Program",
    hint: "no, go back",
  },
  {
    scope: "call-review",
    keys: ["y", "Y"],
    action: { area: "call", type: "confirmed" },
    description: "yes, send it",
    category: "Change",
    hint: "yes",
  },
  ...listBindings("call-review", (move) => ({ area: "call", type: "review-scrolled", move })),
  {
    scope: "call-sending",
    keys: ["esc"],
    action: { area: "call", type: "cancelled" },
    description: "wait no longer for the answer; what was sent may be carried out all the same",
    category: "Program",
    hint: "cancel",
  },
];

function moved(move: Extract<CallMessage, { type: "moved" }>["move"]): CallMessage {
  return { area: "call", type: "moved", move };
}

function turning(keys: readonly string[], count: number, description: string): readonly Binding[] {
  return [
    {
      scope: "call-row",
      keys,
      action: { area: "call", type: "cycled", count },
      description,
      category: "Change",
      ...(count > 0 && { hint: "next value" }),
      when: isChoice,
    },
  ];
}

function folding(keys: readonly string[], to: "open" | "closed", description: string): Binding {
  return {
    scope: "call-row",
    keys,
    action: { area: "call", type: "folded", to },
    description,
    category: "Look",
    when: (state) => !isChoice(state),
  };
}

function rowOf({ call }: State): FormRow | undefined {
  return call && formRows(call)[call.cursor];
}

function isChoice(state: State): boolean {
  const row = rowOf(state);
  return (
    row?.kind === "server" || row?.kind === "media-type" || (row?.kind === "field" && row.input === "choice")
  );
}

function isFilled(state: State): boolean {
  const row = rowOf(state);
  if (row?.kind !== "field") return row?.kind === "address";
  const last = row.at.path.at(-1);
  const isItem = last !== undefined && last !== "variant" && "item" in last;
  return isItem || row.state.kind !== "absent" || row.input === "path";
}

function hasProposals(state: State): boolean {
  const row = rowOf(state);
  return state.call !== undefined && row?.kind === "field" && proposalsFor(row, state.call, state).length > 0;
}

// What keeps any call with the method from being sent.
function whyNotSent({ call, settings }: State): string | undefined {
  const method = call?.form.opened.operation.method;
  return method === undefined || changesNothing(method) || !settings.readOnly
    ? undefined
    : `${method} may change something, and the program is only to read`;
}

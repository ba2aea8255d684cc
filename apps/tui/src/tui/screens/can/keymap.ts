import type { State } from "../../state.ts";
import { toCreate, toEdit } from "./allow.ts";
import { answerQuestion } from "./answer-question.ts";
import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";

/** The keys of the question "can it?" and of the lists that its parts are chosen from. */
export const canBindings: readonly Binding[] = [
  {
    scope: "can",
    keys: ["e"],
    action: { area: "can", type: "edit-opened" },
    description: "edit the token so that it may make the call",
    category: "Change",
    hint: "allow it",
    when: isRefused,
    disabledReason: (state) => reasonOf(toEdit(state)),
  },
  {
    scope: "can",
    keys: ["n"],
    action: { area: "can", type: "create-opened" },
    description: "create a token for this call alone",
    category: "Change",
    hint: "new token",
    when: isRefused,
    disabledReason: (state) => reasonOf(toCreate(state)),
  },
  ...(["can", "can-text"] as const).flatMap((scope): readonly Binding[] => [
    {
      scope,
      keys: scope === "can" ? ["down", "j", "tab"] : ["down", "tab", "enter"],
      action: { area: "can", type: "field-moved", count: 1 },
      description: "the next part of the question",
      category: "Move",
    },
    {
      scope,
      keys: scope === "can" ? ["up", "k", "shift+tab"] : ["up", "shift+tab"],
      action: { area: "can", type: "field-moved", count: -1 },
      description: "the part of the question before",
      category: "Move",
    },
    {
      scope,
      keys: ["pagedown"],
      action: { area: "can", type: "answer-scrolled", count: 5 },
      description: "scroll the answer down",
      category: "Move",
    },
    {
      scope,
      keys: ["pageup"],
      action: { area: "can", type: "answer-scrolled", count: -5 },
      description: "scroll the answer up",
      category: "Move",
    },
    {
      scope,
      keys: ["esc"],
      action: { area: "location", type: "screen-opened", screen: "tokens" },
      description: "back to the table of tokens",
      category: "Look",
      hint: "back",
    },
  ]),
  {
    scope: "can",
    keys: ["enter"],
    action: { area: "can", type: "picker-opened" },
    description: "choose from a list",
    category: "Look",
    hint: "choose",
  },
  {
    scope: "can",
    keys: ["right", "l"],
    action: { area: "can", type: "choice-cycled", count: 1 },
    description: "the next choice",
    category: "Look",
    hint: "next choice",
  },
  {
    scope: "can",
    keys: ["left", "h"],
    action: { area: "can", type: "choice-cycled", count: -1 },
    description: "the choice before",
    category: "Look",
  },
  ...listBindings("can-picker", (move) => ({ area: "can", type: "picker-moved", move }), { typing: true }),
  {
    scope: "can-picker",
    keys: ["enter"],
    action: { area: "can", type: "picked" },
    description: "choose this",
    category: "Look",
    hint: "choose",
  },
  {
    scope: "can-picker",
    keys: ["esc"],
    action: { area: "can", type: "picker-closed" },
    description: "leave it as it is",
    category: "Look",
    hint: "back",
  },
];

// A change is offered where the answer is no.
function reasonOf(found: ReturnType<typeof toEdit> | ReturnType<typeof toCreate>): string | undefined {
  return found.ok ? undefined : found.reason;
}

function isRefused(state: State): boolean {
  if (state.settings.readOnly) return false;
  const answer = answerQuestion(state);
  return answer.kind === "explained" && !answer.explanation.decision.allowed;
}

import type { Binding, Scope } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import { isSlow } from "../../slow-work.ts";
import type { State } from "../../state.ts";
import { type FormField, focusedField } from "./form-field.ts";
import type { FormMessage } from "./message.ts";
import { starts } from "./starts.ts";
import { type PolicyField, policyField } from "./steps/policy.ts";

/** The keys of making a token, step by step. */
export const formBindings: readonly Binding[] = [
  ...moves("create-list"),
  choice("create-list", "choose", "choose"),
  {
    scope: "create-list",
    keys: ["right", "left", " "],
    action: { area: "token-form", type: "cycled", count: 1 },
    description: "make the template a token of yours, or of an account",
    category: "Change",
    hint: "whose",
    when: isOnTemplate,
  },
  ...moves("form"),
  ...moves("form-text", { typing: true }),
  ...tabs("form"),
  ...tabs("form-text"),
  choice("form", "open, or go on", "open"),
  choice("form-text", "to the next line", "next"),
  {
    scope: "form-text",
    keys: ["ctrl+t"],
    action: { area: "token-form", type: "expiry-moved", days: 30 },
    description: "30 days longer: from its end, or from now",
    category: "Change",
    hint: "+30 days",
    when: isOnExpiry,
  },
  ...moves("template", { typing: true }),
  choice("template", "use the template on it", "take"),
  back("template", "back"),
  {
    scope: "conflict",
    keys: ["o"],
    action: { area: "token-form", type: "overwritten" },
    description: "send your changes on top of theirs",
    category: "Change",
    hint: "send on top",
  },
  {
    scope: "conflict",
    keys: ["t"],
    action: { area: "token-form", type: "restarted" },
    description: "drop your changes and start again from theirs",
    category: "Change",
    hint: "take theirs",
  },
  ...moves("conflict"),
  {
    scope: "form",
    keys: ["right", " "],
    action: { area: "token-form", type: "cycled", count: 1 },
    description: "the next choice",
    category: "Change",
    hint: "change",
    when: isOnPlace,
  },
  {
    scope: "form",
    keys: ["left"],
    action: { area: "token-form", type: "cycled", count: -1 },
    description: "the choice before",
    category: "Change",
    when: isOnPlace,
  },
  {
    scope: "form",
    keys: ["x", "delete"],
    action: { area: "token-form", type: "removed" },
    description: "remove the policy",
    category: "Change",
    hint: "remove",
    when: isOnPolicy,
  },
  ...(["form", "form-text"] as const).map((scope): Binding => ({
    scope,
    keys: ["ctrl+s"],
    action: { area: "token-form", type: "review-requested" },
    description: "review what will be sent",
    category: "Change",
    hint: "review",
  })),
  ...moves("policy"),
  ...tabs("policy"),
  choice("policy", "open, or go on", "open"),
  {
    scope: "policy",
    keys: ["right", "left", " "],
    action: { area: "token-form", type: "cycled", count: 1 },
    description: "allow or deny",
    category: "Change",
    hint: "allow/deny",
    when: (state) => policyFieldOf(state)?.kind === "effect",
  },
  {
    scope: "policy",
    keys: ["x", "delete"],
    action: { area: "token-form", type: "removed" },
    description: "remove the resource",
    category: "Change",
    hint: "remove",
    when: (state) => policyFieldOf(state)?.kind === "resource",
  },
  ...moves("groups", { typing: true }),
  {
    ...choice("groups", "add the group, or take it out", "add/remove"),
    disabledReason: ({ groups }) =>
      groups.status === "loading" ? "The groups are still loading" : undefined,
  },
  {
    scope: "groups",
    keys: ["esc"],
    action: { area: "surroundings", type: "groups-stopped" },
    description: "wait no longer for the permission groups",
    category: "Look",
    hint: "stop",
    when: (state) => isSlow(state, "groups"),
  },
  { ...back("groups", "done"), keys: ["esc", "tab"], description: "done with the groups" },
  {
    scope: "groups-failed",
    keys: ["r"],
    action: { area: "surroundings", type: "groups-requested" },
    description: "load the permission groups again",
    category: "Look",
    hint: "try again",
  },
  ...moves("pick-token", { typing: true }),
  choice("pick-token", "take this API token", "take"),
  back("pick-token", "back"),
  ...moves("resource-id", { typing: true }),
  choice("resource-id", "take the id", "take"),
  ...moves("review"),
  { ...choice("review", "send it", "send"), when: (state) => !hasProblems(state) },
  { ...choice("review", "go to the first problem", "fix"), when: hasProblems },
  {
    scope: "review",
    keys: ["s"],
    action: { area: "token-form", type: "sent" },
    description: "send it as it is: the API has the last word",
    category: "Change",
    hint: "send anyway",
    when: hasProblems,
  },
  ...(["create", "form-text", "resource-id"] as const).map((scope) => back(scope, "back")),
  {
    scope: "create",
    keys: ["?"],
    action: { area: "help", type: "opened" },
    description: "show all keys",
    category: "Program",
    hint: "help",
  },
];

function moves(scope: Scope, options?: { typing: boolean }): readonly Binding[] {
  return listBindings(scope, (move) => ({ area: "token-form", type: "moved", move }), options);
}

function tabs(scope: Scope): readonly Binding[] {
  const tab = (keys: readonly string[], count: number, description: string): Binding => ({
    scope,
    keys,
    action: { area: "token-form", type: "moved", move: { by: "line", count } } satisfies FormMessage,
    description,
    category: "Move",
  });
  return [tab(["tab"], 1, "the next line"), tab(["shift+tab"], -1, "the line before")];
}

function choice(scope: Scope, description: string, hint: string): Binding {
  return {
    scope,
    keys: ["enter"],
    action: { area: "token-form", type: "chosen" },
    description,
    category: "Change",
    hint,
  };
}

function back(scope: Scope, hint: string): Binding {
  return {
    scope,
    keys: ["esc"],
    action: { area: "token-form", type: "went-back" },
    description: "go back",
    category: "Look",
    hint,
  };
}

function hasProblems({ screen }: State): boolean {
  return (
    screen.name === "token-form" && screen.form.step.name === "review" && screen.form.step.problems.length > 0
  );
}

function isOnTemplate({ screen }: State): boolean {
  if (screen.name !== "token-form" || screen.form.step.name !== "kind") return false;
  return starts()[screen.form.step.cursor]?.type === "template";
}

function isOnExpiry(state: State): boolean {
  const field = fieldOf(state);
  return field?.kind === "text" && field.name === "expiresOn";
}

function isOnPlace(state: State): boolean {
  return fieldOf(state)?.kind === "place";
}

function isOnPolicy(state: State): boolean {
  return fieldOf(state)?.kind === "policy";
}

function fieldOf({ screen }: State): FormField | undefined {
  if (screen.name !== "token-form" || screen.form.step.name !== "fields") return undefined;
  return focusedField(screen.form, screen.form.step);
}

function policyFieldOf({ screen }: State): PolicyField | undefined {
  if (screen.name !== "token-form" || screen.form.step.name !== "policy") return undefined;
  return policyField(screen.form, screen.form.step);
}

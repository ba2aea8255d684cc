import { isPrintable, type Key } from "./key.ts";
import { type Binding, keymap, type Scope } from "./keymap.ts";
import type { Message } from "./message.ts";
import { safeText } from "./safe-text.ts";
import { isTyping } from "./screens/create/focus.ts";
import type { CreateState } from "./screens/create/state.ts";
import type { State } from "./state.ts";
import type { TextEdit } from "./text-input.ts";

/** What a key means now; undefined when it means nothing. */
export function routeKey(state: State, key: Key): Message | undefined {
  const scopes = activeScopes(state);
  const binding = findBinding(state, scopes, key);
  if (binding !== undefined) {
    const reason = binding.disabledReason?.(state);
    if (reason !== undefined) return { area: "app", type: "refused", reason: safeText(reason) };
    return "area" in binding.action ? binding.action : editMessage(state, binding.action);
  }
  const types = scopes.includes("typing") && isPrintable(key);
  return types ? editMessage(state, { kind: "insert", text: key }) : undefined;
}

/** What a paste means now: text where text is typed, and nothing elsewhere. It never submits anything. */
export function routePaste(state: State, text: string): Message | undefined {
  return activeScopes(state).includes("typing")
    ? editMessage(state, { kind: "insert", text: text.trim() })
    : undefined;
}

/** The bindings that hold now, nearest scope first; of two with the same key only the nearer one works. */
export function activeBindings(state: State): readonly Binding[] {
  return activeScopes(state).flatMap((scope) =>
    keymap().filter((binding) => binding.scope === scope && (binding.when?.(state) ?? true)),
  );
}

/** The scopes that take keys now, nearest first. */
function activeScopes({ dialog, screen, tokens, groups }: State): readonly Scope[] {
  if (dialog !== undefined) return [dialog.kind, "always"];
  switch (screen.name) {
    case "tokens":
      return tokens.filtering ? ["filter", "typing", "always"] : ["tokens", "detail", "global", "always"];
    case "token":
      return ["token", "detail", "global", "always"];
    case "secret":
      return ["secret", "global", "always"];
    case "create":
      return [...createScopes(screen.create, groups), "always"];
  }
}

function findBinding(state: State, scopes: readonly Scope[], key: Key): Binding | undefined {
  return scopes
    .flatMap((scope) => keymap().filter((binding) => binding.scope === scope && binding.keys.includes(key)))
    .find((binding) => binding.when?.(state) ?? true);
}

function createScopes(create: CreateState, groups: State["groups"]): readonly Scope[] {
  const { step } = create;
  switch (step.name) {
    case "kind":
    case "resource-kind":
      return ["create-list", "create"];
    case "form":
      return isTyping(create) ? ["form-text", "typing"] : ["form", "create"];
    case "policy":
      return ["policy", "create"];
    case "groups":
      return groups.status === "failed" ? ["groups-failed", "create"] : ["groups", "typing"];
    case "resource-id":
      return ["resource-id", "typing"];
    case "review":
      return ["review", "create"];
    case "sending":
      return [];
  }
}

function editMessage({ screen }: State, edit: TextEdit): Message {
  return screen.name === "create"
    ? { area: "create", type: "edited", edit }
    : { area: "tokens", type: "filter-edited", edit };
}

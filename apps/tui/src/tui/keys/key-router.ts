import { boundKeymap } from "./bound-keymap.ts";
import { isPrintable, type Key } from "./key.ts";
import type { Binding, Scope } from "./binding.ts";
import type { Message } from "../message.ts";
import { safeText } from "@cftokens/workbench/text";
import { bulkScopes } from "../screens/bulk/keymap.ts";
import { confirmScopes } from "../screens/confirm/keymap.ts";
import { rotateScopes } from "../screens/rotate/keymap.ts";
import { secretScopes } from "../screens/secret/keymap.ts";
import { isTyping } from "../screens/token-form/focus.ts";
import type { TokenForm } from "../screens/token-form/state.ts";
import { seeScopes } from "../screens/see/scopes.ts";
import { type Dialog, isSeeScreen, type State } from "../state.ts";
import type { TextEdit } from "../lists/text-input.ts";

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
  const bindings = boundKeymap(state.settings.keys);
  return activeScopes(state).flatMap((scope) =>
    bindings.filter((binding) => binding.scope === scope && (binding.when?.(state) ?? true)),
  );
}

/** The scopes that take keys now, nearest first. */
function activeScopes(state: State): readonly Scope[] {
  const { dialog, screen, tokens, groups } = state;
  if (dialog !== undefined) return dialogScopes(dialog);
  if (state.see.location !== undefined) return ["location", "typing", "always"];
  if (isSeeScreen(screen)) return [...seeScopes(screen.name, state), "always"];
  switch (screen.name) {
    case "tokens":
      return tokens.filtering
        ? ["filter", "typing", "always"]
        : state.marks.size > 0
          ? ["change", "tokens", "detail", "screens", "global", "always"]
          : ["tokens", "detail", "change", "screens", "global", "always"];
    case "token":
      return ["token", "detail", "change", "screens", "global", "always"];
    case "secret":
      return [...secretScopes(state), "always"];
    case "confirm":
      return [...confirmScopes(state), "always"];
    case "rotate":
      return [...rotateScopes(state), "always"];
    case "bulk":
      return [...bulkScopes(state), "always"];
    case "doubt":
      return ["doubt", "global", "always"];
    case "token-form":
      return [...formScopes(screen.form, groups), "always"];
  }
}

function dialogScopes({ kind }: Dialog): readonly Scope[] {
  return kind === "export" || kind === "palette" ? [kind, "typing", "always"] : [kind, "always"];
}

function findBinding(state: State, scopes: readonly Scope[], key: Key): Binding | undefined {
  const bindings = boundKeymap(state.settings.keys);
  return scopes
    .flatMap((scope) => bindings.filter((binding) => binding.scope === scope && binding.keys.includes(key)))
    .find((binding) => binding.when?.(state) ?? true);
}

function formScopes(form: TokenForm, groups: State["groups"]): readonly Scope[] {
  const { step } = form;
  switch (step.name) {
    case "kind":
    case "resource-kind":
      return ["create-list", "create"];
    case "fields":
      return isTyping(form) ? ["form-text", "typing"] : ["form", "create"];
    case "policy":
      return ["policy", "create"];
    case "groups":
      return groups.status === "failed" ? ["groups-failed", "create"] : ["groups", "typing"];
    case "resource-id":
      return ["resource-id", "typing"];
    case "template":
      return ["template", "typing"];
    case "pick-token":
      return ["pick-token", "typing"];
    case "conflict":
      return ["conflict", "create"];
    case "review":
      return ["review", "create"];
    case "sending":
      return ["sending"];
  }
}

function editMessage({ screen, dialog, see }: State, edit: TextEdit): Message {
  if (dialog?.kind === "export") return { area: "export", type: "edited", edit };
  if (dialog?.kind === "palette") return { area: "palette", type: "edited", edit };
  if (see.location !== undefined) return { area: "location", type: "edited", edit };
  if (screen.name === "can") return { area: "can", type: "edited", edit };
  if (screen.name === "operations" && see.opened !== undefined)
    return { area: "operations", type: "value-edited", edit };
  if (isSeeScreen(screen)) return { area: "see", type: "filter-edited", edit };
  if (screen.name === "confirm") return { area: "confirm", type: "edited", edit };
  if (screen.name === "rotate") return { area: "rotate", type: "edited", edit };
  if (screen.name === "bulk") return { area: "bulk", type: "edited", edit };
  if (screen.name === "secret") return { area: "secret", type: "prompt-edited", edit };
  return screen.name === "token-form"
    ? { area: "token-form", type: "edited", edit }
    : { area: "tokens", type: "filter-edited", edit };
}

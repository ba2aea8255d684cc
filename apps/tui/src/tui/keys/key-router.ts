import { whyNot } from "./why-not.ts";
import { boundKeymap } from "./bound-keymap.ts";
import { isPrintable, type Key } from "./key.ts";
import type { Binding, Scope } from "./binding.ts";
import type { Message } from "../message.ts";
import { safeText } from "@cftokens/workbench/text";
import { dialogs } from "../dialogs/dialogs.ts";
import { moduleOf } from "../screens/screens.ts";
import type { State } from "../state.ts";
import type { TextEdit } from "../lists/text-input.ts";

/**
 * What a key means now; undefined when it means nothing. A key whose action is not possible now
 * says why.
 */
export function routeKey(state: State, key: Key): Message | undefined {
  const scopes = activeScopes(state);
  const bindings = bindingsOf(state, scopes, key);
  const binding = bindings.find((one) => one.when?.(state) ?? true);
  if (binding !== undefined) {
    const reason = binding.disabledReason?.(state);
    if (reason !== undefined) return refused(reason);
    return "area" in binding.action ? binding.action : editMessage(state, binding.action);
  }
  if (scopes.includes("typing") && isPrintable(key)) return editMessage(state, { kind: "insert", text: key });
  const [nearest] = bindings;
  const reason = nearest && whyNot(state, nearest);
  return reason === undefined ? undefined : refused(reason);
}

function refused(reason: string): Message {
  return { area: "app", type: "refused", reason: safeText(reason) };
}

/**
 * What a paste means now: text where text is typed, and nothing elsewhere. It never submits
 * anything.
 */
export function routePaste(state: State, text: string): Message | undefined {
  return activeScopes(state).includes("typing")
    ? editMessage(state, { kind: "insert", text: text.trim() })
    : undefined;
}

/**
 * The bindings that hold now, nearest scope first; of two with the same key only the nearer one
 * works.
 */
export function activeBindings(state: State): readonly Binding[] {
  const bindings = boundKeymap(state.settings);
  return activeScopes(state).flatMap((scope) =>
    bindings.filter((binding) => binding.scope === scope && (binding.when?.(state) ?? true)),
  );
}

/** The scopes that take keys now, nearest first. */
export function activeScopes(state: State): readonly Scope[] {
  const { dialog, location, screen } = state;
  if (dialog !== undefined) return [...dialogs[dialog.kind].scopes, "always"];
  if (location !== undefined) return ["location", "typing", "always"];
  return [...moduleOf(screen).scopes(screen, state), "always"];
}

// Those of the key, whether they hold or not, nearest scope first.
function bindingsOf(state: State, scopes: readonly Scope[], key: Key): readonly Binding[] {
  const bindings = boundKeymap(state.settings);
  return scopes.flatMap((scope) =>
    bindings.filter((binding) => binding.scope === scope && binding.keys.includes(key)),
  );
}

function editMessage(state: State, edit: TextEdit): Message | undefined {
  const { dialog, location, screen } = state;
  if (dialog !== undefined) return dialogs[dialog.kind].edited?.(edit);
  if (location !== undefined) return { area: "location", type: "edited", edit };
  return moduleOf(screen).edited?.(edit, screen, state);
}

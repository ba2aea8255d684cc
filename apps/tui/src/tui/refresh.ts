import { activeScopes } from "./keys/key-router.ts";
import { moduleOf } from "./screens/screens.ts";
import { isLoading } from "./screens/tokens/state.ts";
import type { State } from "./state.ts";

/** Whether the terminal is to say when it is looked at, and when not. */
export function asksForFocus({ screen, settings }: State): boolean {
  return settings.refreshAfter > 0 || (moduleOf(screen).watchesFocus ?? false);
}

/**
 * Whether the lists are to be loaded again now that the terminal is looked at again: they are
 * shown, nobody types, their last page is older than the settings say, and half of the calls that
 * the API takes are left after it.
 */
export function isStale(state: State, now: Date): boolean {
  const { screen, settings, dialog, tokens } = state;
  if (settings.refreshAfter === 0 || moduleOf(screen).showsTokens !== true) return false;
  if (dialog !== undefined || activeScopes(state).includes("typing") || isLoading(state)) return false;
  if (isCostly(state)) return false;
  const age = now.getTime() - (tokens.loadedAt?.getTime() ?? 0);
  return age >= settings.refreshAfter * 1000;
}

// Each list is a call, and nobody asked for these.
function isCostly({ budget, tokens }: State): boolean {
  return budget?.limit !== undefined && budget.left - tokens.lists.length < budget.limit / 2;
}

import type { Effect } from "../effect.ts";
import type { State } from "../state.ts";
import { lastLocation } from "./last-location.ts";

/** Remembers where the user is. Where files are explored there is nothing to come back to. */
export function rememberLocation(state: State): readonly Effect[] {
  const isRemembered = state.settings.restoreLocation && state.operations.files === undefined;
  return isRemembered ? [{ type: "remember-location", last: lastLocation(state) }] : [];
}

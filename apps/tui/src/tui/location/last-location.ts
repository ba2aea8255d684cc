import type { LastLocation } from "@cftokens/workbench/connection";
import { moduleOf } from "../screens/screens.ts";
import { focusedRow } from "../screens/tokens/state.ts";
import type { State } from "../state.ts";
import { formatLocation } from "./format-location.ts";
import type { LocationName } from "./location.ts";
import { currentLocation, moduleNamed } from "./locations.ts";
import { parseLocation } from "./parse-location.ts";

/**
 * Where the user is, to begin there again. A screen without a location, such as a form, counts as
 * the table of tokens behind it.
 */
export function lastLocation(state: State): LastLocation {
  const current = currentLocation(state) ?? moduleNamed<"tokens">("tokens").current(state);
  const { list } = moduleOf({ name: current.screen });
  return {
    location: formatLocation(current),
    focused: current.screen === "tokens" ? focusedRow(state.tokens)?.key : list?.focusedKey(state),
  };
}

/**
 * A state that begins where the user was. What is remembered and is no location any more, as after
 * a change of the program, changes nothing.
 */
export function restoreLocation(state: State, { location, focused }: LastLocation): State {
  const parsed = parseLocation(location);
  if (!parsed.ok) return state;
  const opened = moduleNamed<LocationName>(parsed.location.screen).open(state, parsed.location).state;
  if (focused === undefined) return opened;
  if (opened.screen.name === "tokens")
    return { ...opened, tokens: { ...opened.tokens, focusWhenLoaded: focused } };
  return moduleOf(opened.screen).list?.focusedOn(opened, focused) ?? opened;
}

import { safeText } from "@cftokens/workbench/text";
import { editText, textInput } from "../lists/text-input.ts";
import type { State } from "../state.ts";
import { type Step, stay } from "../step.ts";
import { formatLocation } from "./format-location.ts";
import type { LocationName } from "./location.ts";
import { currentLocation, isReachable, moduleNamed } from "./locations.ts";
import type { LocationMessage } from "./message.ts";
import { parseLocation } from "./parse-location.ts";
import { completeLocation, suggestLocations } from "./suggest-locations.ts";

/** The reducer of the location bar. */
export function updateLocation(state: State, message: LocationMessage): Step {
  const typed = state.location;
  switch (message.type) {
    case "screen-opened":
      return stay({ ...state, screen: { name: message.screen } });
    case "view-opened": {
      const view = state.settings.views.find(({ name }) => name === message.name);
      return view === undefined ? stay(state) : goTo(state, view.location);
    }
    case "typing-started": {
      const here = currentLocation(state);
      const text = here === undefined ? "tokens" : formatLocation(here);
      return stay({ ...state, location: textInput(text) });
    }
    case "edited":
      return stay(typed === undefined ? state : { ...state, location: editText(typed, message.edit) });
    case "completed": {
      if (typed === undefined) return stay(state);
      const text = completeLocation(typed.text, suggestLocations(typed.text, state));
      return stay({ ...state, location: textInput(text) });
    }
    case "cancelled":
      return stay({ ...state, location: undefined });
    case "confirmed":
      return typed === undefined ? stay(state) : goTo(state, typed.text);
  }
}

// Invalid input stays in the bar so that it can be corrected.
function goTo(state: State, text: string): Step {
  const parsed = parseLocation(text);
  if (!parsed.ok) return stay({ ...state, notice: { tone: "bad", text: safeText(parsed.reason) } });
  const { location } = parsed;
  if (!isReachable(state, location.screen)) {
    const refusal = safeText(`There are only operations here; ${location.screen} are in cftokens itself`);
    return stay({ ...state, notice: { tone: "bad", text: refusal } });
  }
  return moduleNamed<LocationName>(location.screen).open({ ...state, location: undefined }, location);
}

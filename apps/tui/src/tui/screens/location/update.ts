import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import { updateCan } from "../can/update.ts";
import { updateQuery } from "../tokens/update-query.ts";
import { currentLocation } from "./current-location.ts";
import { formatLocation, type Location } from "./location.ts";
import type { LocationMessage } from "./message.ts";
import { parseLocation } from "./parse-location.ts";
import { completeLocation, suggestLocations } from "./suggest-locations.ts";

/** What happens to the location bar. */
export function updateLocation(state: State, message: LocationMessage): Step {
  const typed = state.see.location;
  switch (message.type) {
    case "screen-opened":
      return stay({ ...state, screen: { name: message.screen } });
    case "typing-started": {
      const here = currentLocation(state);
      return stay(withTyped(state, textInput(here === undefined ? "tokens" : formatLocation(here))));
    }
    case "edited":
      return stay(typed === undefined ? state : withTyped(state, editText(typed, message.edit)));
    case "completed": {
      if (typed === undefined) return stay(state);
      const text = completeLocation(typed.text, suggestLocations(typed.text, state));
      return stay(withTyped(state, textInput(text)));
    }
    case "cancelled":
      return stay(withTyped(state, undefined));
    case "confirmed":
      return typed === undefined ? stay(state) : goTo(state, typed.text);
  }
}

function withTyped(state: State, location: State["see"]["location"]): State {
  return { ...state, see: { ...state.see, location } };
}

// A text that is no location stays to be mended.
function goTo(state: State, text: string): Step {
  const parsed = parseLocation(text);
  if (!parsed.ok) return stay({ ...state, notice: { tone: "bad", text: safeText(parsed.reason) } });
  return openLocation(withTyped(state, undefined), parsed.location);
}

function openLocation(state: State, location: Location): Step {
  const { see } = state;
  switch (location.screen) {
    case "tokens": {
      const { query, text } = location;
      return updateQuery(state, { area: "query", type: "set", query, text });
    }
    case "can":
      return updateCan(state, { area: "can", type: "question-set", question: location.question });
    case "risks": {
      const { severity } = location;
      const risks = { ...see.risks, filter: textInput(location.text), cursor: 0 };
      return stay({ ...state, screen: { name: "risks" }, see: { ...see, severity, risks } });
    }
    case "calendar": {
      const calendar = { ...see.calendar, filter: textInput(location.text), cursor: 0 };
      return stay({ ...state, screen: { name: "calendar" }, see: { ...see, calendar } });
    }
    case "operations": {
      const operations = { ...see.operations, filter: textInput(location.text), cursor: 0 };
      const opened = { ...see, operations, opened: undefined };
      return stay({ ...state, screen: { name: "operations" }, see: opened });
    }
    case "groups": {
      const groups = { ...see.groups, filter: textInput(location.text), cursor: 0 };
      return stay({
        ...state,
        screen: { name: "groups" },
        see: { ...see, groups, heldOnly: location.heldOnly },
      });
    }
  }
}

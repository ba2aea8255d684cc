import { canQuestionText } from "../can/question-text.ts";
import type { State } from "../../state.ts";
import type { Location } from "./location.ts";

/** Where the user is, as far as a location can say it: making or changing a token has none. */
export function currentLocation(state: State): Location | undefined {
  const { screen, tokens, see } = state;
  switch (screen.name) {
    case "tokens":
      return { screen: "tokens", query: tokens.query, text: tokens.filter.text };
    case "risks":
      return { screen: "risks", severity: see.severity, text: see.risks.filter.text };
    case "calendar":
      return { screen: "calendar", text: see.calendar.filter.text };
    case "groups":
      return { screen: "groups", heldOnly: see.heldOnly, text: see.groups.filter.text };
    case "can":
      return { screen: "can", question: canQuestionText(state) };
    case "operations":
      return { screen: "operations", text: see.operations.filter.text };
    default:
      return undefined;
  }
}

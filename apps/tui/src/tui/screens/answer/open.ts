import type { AnsweredCall } from "@cftokens/explorer";
import type { State } from "../../state.ts";
import { newAnswer } from "./state.ts";

/** Shows an answer; Esc goes back to the screen that there was. */
export function openAnswer(state: State, call: AnsweredCall): State {
  return { ...state, screen: { name: "answer", answer: newAnswer(call), from: state.screen } };
}

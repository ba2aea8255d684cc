import { callFor } from "@cftokens/workbench/changes";
import { changeSource, reportUnanswered, requestLine } from "@cftokens/workbench/equivalents";
import type { Scope } from "../../keys/binding.ts";
import type { State } from "../../state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { waitingLine } from "../unknown-outcome/waiting-line.ts";
import { changeUnderWay } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { confirmBindings } from "./keymap.ts";
import type { ConfirmState } from "./state.ts";

/** The question before one change of one token, until the API has answered. */
export const confirmScreen: ScreenModule<"confirm"> = {
  keys: confirmBindings,
  title: ({ confirm: { action } }) => [`${action.verb} ${action.name}`],
  status: ({ confirm }, state) => confirmStatus(confirm, state),
  scopes: ({ confirm }) => confirmScopes(confirm),
  edited: (edit) => ({ area: "confirm", type: "edited", edit }),
  loss: ({ confirm }) => (confirm.step.name === "sending" ? changeUnderWay : undefined),
  leftBehind: ({ confirm: { step, action } }) =>
    step.name === "sending" ? [reportUnanswered(action.change)] : [],
  waitsFor: ({ confirm }) => (confirm.step.name === "sending" ? "change" : undefined),
  equivalent: ({ confirm }, { settings: { baseUrl }, now }) =>
    changeSource([confirm.action.change], { baseUrl, now }),
};

function confirmStatus(
  { step, action, refusal }: ConfirmState,
  state: Pick<State, "slow" | "size">,
): StyledLine {
  if (step.name === "sending")
    return waitingLine(`Waiting for the answer to ${requestLine(callFor(action.change))}`, state);
  return refusal === undefined
    ? [{ text: " Nothing was sent yet.", tone: "dim" }]
    : [{ text: " It was refused: nothing was changed.", tone: "waiting" }];
}

function confirmScopes({ step, action }: ConfirmState): readonly Scope[] {
  if (step.name === "sending") return ["sending"];
  return action.guard === "name" && step.name === "asking" ? ["ask-name", "typing"] : ["ask-yes"];
}

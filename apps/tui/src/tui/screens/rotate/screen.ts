import { reportUnanswered } from "@cftokens/workbench/equivalents";
import type { Scope } from "../../keys/binding.ts";
import { waitingLine } from "../unknown-outcome/waiting-line.ts";
import { changeUnderWay } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { changeOnItsWay } from "./change-on-its-way.ts";
import { rotateSource } from "./equivalent.ts";
import { rotateBindings } from "./keymap.ts";
import { type RotateState, rotatedRow } from "./state.ts";

/** The ways to give a token another secret. */
export const rotateScreen: ScreenModule<"rotate"> = {
  keys: rotateBindings,
  title: () => ["Another secret"],
  status: ({ rotate }, state) =>
    rotate.isWorking
      ? waitingLine("Waiting for the API's answer about the new token", state)
      : [{ text: " Nothing is sent before it is confirmed.", tone: "dim" }],
  scopes: ({ rotate }) => rotateScopes(rotate),
  edited: (edit) => ({ area: "rotate", type: "edited", edit }),
  loss: ({ rotate }) => (rotate.isWorking ? changeUnderWay : undefined),
  leftBehind({ rotate }, state) {
    const change = rotate.isWorking ? changeOnItsWay(state, rotate) : undefined;
    return change === undefined ? [] : [reportUnanswered(change)];
  },
  waitsFor: ({ rotate }) => (rotate.isWorking ? "change" : undefined),
  // The end of the old secret is counted down.
  isCounting: ({ rotate }, state) => rotatedRow(state, rotate)?.listed.kind === "access",
  equivalent: ({ rotate }, state) => rotateSource(state, rotate),
};

function rotateScopes({ isWorking, custom }: RotateState): readonly Scope[] {
  if (isWorking) return ["sending"];
  return custom === undefined ? ["rotate", "global"] : ["grace", "typing"];
}

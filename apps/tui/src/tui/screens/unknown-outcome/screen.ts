import { reportUnanswered } from "@cftokens/workbench/equivalents";
import type { ScreenModule } from "../screen.ts";
import { unknownOutcomeBindings } from "./keymap.ts";

/** A change whose outcome is unknown. */
export const unknownOutcomeScreen: ScreenModule<"unknown-outcome"> = {
  keys: unknownOutcomeBindings,
  title: () => ["Was it done?"],
  status: ({ outcome }) =>
    outcome.looked ? [] : [{ text: " ! Look again before you send it once more.", tone: "waiting" }],
  leftBehind: ({ outcome: { change, looked } }) =>
    looked || change === undefined ? [] : [reportUnanswered(change)],
  scopes: () => ["unknown-outcome", "global"],
};

import type { Loss } from "../loss.ts";
import { isTouched } from "./fill-call.ts";
import type { CallState } from "./state.ts";

/**
 * What is lost of a form that is filled in and was not sent: it is found again when one comes back
 * to it, and not after the end of the program.
 */
export function unsentLoss(call: CallState | undefined): Loss | undefined {
  return call !== undefined && call.step.name !== "sending" && isTouched(call) ? notKept : undefined;
}

const notKept: Loss = {
  title: "Quit?",
  text: "What you filled in for the call is not kept.",
  confirmLabel: "quit",
};

import { callFor } from "@cftokens/workbench/changes";
import { requestLine } from "@cftokens/workbench/equivalents";
import { waitingLine } from "../../unknown-outcome/waiting-line.ts";
import { reviewLines } from "../review-lines.ts";
import { formName, type SendingStep } from "../state.ts";
import type { StepModule } from "./step-module.ts";

/**
 * Waiting for the API's answer. What was sent stays to be read; it cannot be left before the answer
 * is there.
 */
export const sendingStep: StepModule<SendingStep> = {
  title: ({ form }) => [formName(form), "sending"],
  status: ({ state, step }) =>
    waitingLine(`Waiting for the answer to ${requestLine(callFor(step.request))}`, state),
  scopes: () => ["sending"],
  lines: ({ state, step }) => ({ lines: reviewLines(step, state), top: step.top }),
  move: ({ step }) => step,
  back: ({ state }) => state,
};

import { changeSource, type EquivalentSource, reportUnanswered } from "@cftokens/workbench/equivalents";
import type { State } from "../../state.ts";
import { lostSecret } from "../secret/lost-secret.ts";
import { changeUnderWay, type Loss, untakenSecret } from "../loss.ts";
import type { ScreenModule } from "../screen.ts";
import { toRequest } from "./draft/to-request.ts";
import { formBindings } from "./keymap.ts";
import { type FormStep, isTouched, type TokenForm } from "./state.ts";
import type { StepContext } from "./steps/step-module.ts";
import { stepModule } from "./steps/steps.ts";

/** The form in which a token is made or edited, until the API has answered. */
export const tokenFormScreen: ScreenModule<"token-form"> = {
  keys: formBindings,
  title: ({ form }, state) => stepModule(form.step).title(contextOf(form, state)),
  status: ({ form }, state) => stepModule(form.step).status?.(contextOf(form, state)) ?? [],
  scopes: ({ form }, state) => stepModule(form.step).scopes(contextOf(form, state)),
  edited: (edit) => ({ area: "token-form", type: "edited", edit }),
  loss: ({ form }) => formLoss(form),
  leftBehind: ({ form: { step, purpose } }) => [
    ...(step.name === "sending" ? [reportUnanswered(step.request)] : []),
    ...(purpose.kind === "create" && purpose.from !== undefined ? lostSecret(purpose.from) : []),
  ],
  waitsFor: ({ form }) => (form.step.name === "sending" ? "change" : undefined),
  equivalent: ({ form }, state) => draftSource(form, state),
};

function contextOf(form: TokenForm, state: State): StepContext<FormStep> {
  return { state, form, step: form.step };
}

function formLoss(form: TokenForm): Loss | undefined {
  const isEdit = form.purpose.kind === "edit";
  const from = form.purpose.kind === "create" ? form.purpose.from : undefined;
  if (form.step.name === "sending") return isEdit ? changeUnderWay : beingCreated;
  if (from?.taken === false) return untakenSecret("quit without it");
  if (!isTouched(form)) return undefined;
  const text = isEdit
    ? "Your changes of the token are not kept."
    : "What you typed for the new token is not kept.";
  return { title: "Quit?", text, confirmLabel: "quit" };
}

const beingCreated: Loss = {
  title: "The token is being created",
  text: "Its secret is shown once, in the answer. If you quit now, the token may exist and its secret is lost.",
  confirmLabel: "quit now",
};

function draftSource(
  form: TokenForm,
  { places, now, settings: { baseUrl } }: Pick<State, "places" | "now" | "settings">,
): EquivalentSource | undefined {
  const request = toRequest(form, places);
  return request && changeSource([request], { baseUrl, now });
}

import type { Place } from "@cftokens/workbench/inventory";
import { textInput } from "../../../lists/text-input.ts";
import type { State } from "../../../state.ts";
import { stay } from "../../../step.ts";
import { placeOf, placesFor } from "../draft/draft-place.ts";
import { type Draft, editField, emptyPolicy, withPolicy } from "../draft/draft.ts";
import { focusedField, formFields } from "../form-field.ts";
import { type FieldsStep, formName, initialForm, isTouched, type TokenForm } from "../state.ts";
import { leaveForm, withForm } from "../with-form.ts";
import { moveInList } from "./change-step.ts";
import { formLines } from "./form-lines.ts";
import { openReview } from "./review.ts";
import type { StepContext, StepModule } from "./step-module.ts";

/** Filling in the lines of the form. */
export const fieldsStep: StepModule<FieldsStep> = {
  title: ({ form }) => [formName(form)],
  status: () => [{ text: " Nothing is sent before you have seen the review.", tone: "dim" }],
  scopes: ({ form, step }) =>
    focusedField(form, step)?.kind === "text" ? ["form-text", "typing"] : ["form", "create"],
  lines: (context) => ({ ...formLines(context), reverse: false }),
  move: (context, move) =>
    moveInList(context, move, formFields(context.form.draft, context.form.purpose.kind).length),
  choose: (context) => stay(chooseField(context)),
  edit: ({ form, step }, edit) => {
    const field = focusedField(form, step);
    return field?.kind === "text" ? { ...form, draft: editField(form.draft, field.name, edit) } : form;
  },
  cycle: ({ state, form, step }, count) =>
    focusedField(form, step)?.kind === "place"
      ? { ...form, draft: withNextPlace(form.draft, state.places, count) }
      : form,
  remove: ({ form, step }) => {
    const field = focusedField(form, step);
    return field?.kind === "policy"
      ? { ...form, draft: withPolicy(form.draft, field.policy, undefined) }
      : form;
  },
  back: ({ state, form }) => {
    if (isTouched(form)) return { ...state, dialog: discardQuestion(form) };
    const isFromStart = form.purpose.kind === "create" && form.purpose.from === undefined;
    return isFromStart ? withForm(state, initialForm()) : leaveForm(state, form);
  },
};

function chooseField({ state, form, step }: StepContext<FieldsStep>): State {
  const field = focusedField(form, step);
  switch (field?.kind) {
    case "policy":
      return withForm(state, { ...form, step: { name: "policy", policy: field.policy, cursor: 0 } });
    case "add-policy": {
      const policy = form.draft.policies.length;
      const draft = withPolicy(form.draft, policy, emptyPolicy);
      return withForm(state, { ...form, draft, step: { name: "policy", policy, cursor: 1 } });
    }
    case "token":
      return withForm(state, { ...form, step: { name: "pick-token", input: textInput(), cursor: 0 } });
    case "text":
    case "place":
      return withForm(state, { ...form, step: { ...step, cursor: step.cursor + 1 } });
    case "review":
      return openReview(state, form);
    case undefined:
      return state;
  }
}

function withNextPlace(draft: Draft, places: readonly Place[], count: number): Draft {
  const choices = placesFor(draft, places);
  const index = choices.findIndex((place) => place === placeOf(draft, places));
  const next = choices[(index + count + choices.length) % Math.max(1, choices.length)];
  return { ...draft, placeId: next?.id };
}

function discardQuestion({ purpose }: TokenForm): State["dialog"] {
  return {
    kind: "confirm",
    title: purpose.kind === "edit" ? "Discard your changes?" : "Discard this token?",
    text: "What you typed is not kept.",
    confirmLabel: "discard",
    confirmed: { area: "token-form", type: "discarded" },
  };
}

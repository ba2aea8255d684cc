import { stay } from "../../../step.ts";
import { toResource } from "../draft/resource-choice.ts";
import { formName, type ResourceIdStep } from "../state.ts";
import { suggestIds } from "../suggest-ids.ts";
import { withForm } from "../with-form.ts";
import { idLines } from "./id-lines.ts";
import { editInput, moveInList } from "./change-step.ts";
import { addResource, afterResources } from "./policy.ts";
import type { StepModule } from "./step-module.ts";

/** Naming the account, zone or user of a resource. */
export const resourceIdStep: StepModule<ResourceIdStep> = {
  title: ({ form, step }) => [formName(form), `policy ${step.policy + 1}`, "resource"],
  scopes: () => ["resource-id", "typing"],
  lines: ({ state, step }) => ({
    ...idLines(state, step, { ids: suggestIds(state, step), question: questionOf(step) }),
    reverse: true,
  }),
  move: (context, move) => moveInList(context, move, suggestIds(context.state, context.step).length),
  choose: ({ state, form, step }) => {
    const id = suggestIds(state, step)[step.cursor];
    if (id === undefined) return stay(state);
    return stay(withForm(state, addResource(form, step.policy, toResource(step.kind, id))));
  },
  edit: editInput,
  back: ({ state, form, step }) =>
    withForm(state, { ...form, step: afterResources(form.draft, step.policy) }),
};

function questionOf({ kind }: ResourceIdStep): string {
  switch (kind) {
    case "account":
    case "zones-of-account":
      return "Which account? Choose one, or type its id.";
    case "zone":
      return "Which zone? Choose one, or type its id.";
    case "user":
      return "Your user id? It can only be your own.";
  }
}

import { textInput } from "../../../lists/text-input.ts";
import { stay } from "../../../step.ts";
import { resourceChoices, toResource } from "../draft/resource-choice.ts";
import { formName, type ResourceKindStep } from "../state.ts";
import { withForm } from "../with-form.ts";
import { choiceLines } from "./choice-lines.ts";
import { moveInList } from "./change-step.ts";
import { addResource, afterResources } from "./policy.ts";
import type { StepModule } from "./step-module.ts";

/** Choosing what kind of thing a policy is to hold on. */
export const resourceKindStep: StepModule<ResourceKindStep> = {
  title: ({ form, step }) => [formName(form), `policy ${step.policy + 1}`, "resource"],
  scopes: () => ["create-list", "create"],
  lines: ({ step }) => ({
    ...choiceLines({
      question: "Where does the policy hold?",
      choices: resourceChoices.map(({ label }) => label),
      cursor: step.cursor,
    }),
    reverse: true,
  }),
  move: (context, move) => moveInList(context, move, resourceChoices.length),
  choose: ({ state, form, step: { policy, cursor } }) => {
    const choice = resourceChoices[cursor];
    if (choice === undefined) return stay(state);
    const { kind, id } = choice;
    if (id !== undefined) return stay(withForm(state, addResource(form, policy, toResource(kind, id))));
    const step = { name: "resource-id", policy, kind, input: textInput(), cursor: 0 } as const;
    return stay(withForm(state, { ...form, step }));
  },
  back: ({ state, form, step }) =>
    withForm(state, { ...form, step: afterResources(form.draft, step.policy) }),
};

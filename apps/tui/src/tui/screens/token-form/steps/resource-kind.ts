import { RESOURCE_KINDS } from "@cftokens/workbench/inventory";
import { textInput } from "../../../lists/text-input.ts";
import { stay } from "../../../step.ts";
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
      choices: RESOURCE_KINDS.map(({ label }) => label),
      cursor: step.cursor,
    }),
    reverse: true,
  }),
  move: (context, move) => moveInList(context, move, RESOURCE_KINDS.length),
  choose: ({ state, form, step: { policy, cursor } }) => {
    const kind = RESOURCE_KINDS[cursor]?.kind;
    switch (kind) {
      case "all-accounts":
      case "all-zones":
        return stay(withForm(state, addResource(form, policy, { kind })));
      case "account":
      case "zone":
      case "zones-of-account":
      case "user": {
        const step = { name: "resource-id", policy, kind, input: textInput(), cursor: 0 } as const;
        return stay(withForm(state, { ...form, step }));
      }
      case undefined:
        return stay(state);
    }
  },
  back: ({ state, form, step }) =>
    withForm(state, { ...form, step: afterResources(form.draft, step.policy) }),
};

import type { FormStep } from "../state.ts";
import { conflictStep } from "./conflict.ts";
import { fieldsStep } from "./fields.ts";
import { groupsStep } from "./groups.ts";
import { kindStep } from "./kind.ts";
import { pickTokenStep } from "./pick-token.ts";
import { policyStep } from "./policy.ts";
import { resourceIdStep } from "./resource-id.ts";
import { resourceKindStep } from "./resource-kind.ts";
import { reviewStep } from "./review.ts";
import { sendingStep } from "./sending.ts";
import type { StepModule } from "./step-module.ts";
import { templateStep } from "./template.ts";

type StepName = FormStep["name"];
type StepNamed<N extends StepName> = Extract<FormStep, { readonly name: N }>;

// Every step of the form.
const steps: { readonly [N in StepName]: StepModule<StepNamed<N>> } = {
  kind: kindStep,
  template: templateStep,
  fields: fieldsStep,
  policy: policyStep,
  groups: groupsStep,
  "resource-kind": resourceKindStep,
  "resource-id": resourceIdStep,
  "pick-token": pickTokenStep,
  review: reviewStep,
  sending: sendingStep,
  conflict: conflictStep,
};

/** What a step shows and does. */
export function stepModule<N extends StepName>({ name }: { readonly name: N }): StepModule<StepNamed<N>> {
  return steps[name];
}

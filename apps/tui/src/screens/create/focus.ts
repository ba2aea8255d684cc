import type { Problem } from "./check-request.ts";
import { type Draft, policyAt } from "./draft.ts";
import { type FormField, formFields, type PolicyField, policyFields } from "./form-field.ts";
import type { CreateState, CreateStep } from "./state.ts";

/** The line of the form under the cursor. */
export function focusedField(draft: Draft, cursor: number): FormField | undefined {
  return formFields(draft)[cursor];
}

/** The line of the policy editor under the cursor. */
export function focusedPolicyField(draft: Draft, policy: number, cursor: number): PolicyField | undefined {
  return policyFields(policyAt(draft, policy))[cursor];
}

/** Whether the keys type into a line of text now. */
export function isTyping({ draft, step }: CreateState): boolean {
  switch (step.name) {
    case "form":
      return focusedField(draft, step.cursor)?.kind === "text";
    case "groups":
    case "resource-id":
      return true;
    case "kind":
    case "policy":
    case "resource-kind":
    case "review":
    case "sending":
      return false;
  }
}

/** The policy editor with the cursor on its line for one more resource. */
export function afterResources(draft: Draft, policy: number): CreateStep {
  const cursor = policyFields(policyAt(draft, policy)).findIndex(({ kind }) => kind === "add-resource");
  return { name: "policy", policy, cursor };
}

/** The line of the form to which the first problem belongs; the last line when there is no problem. */
export function lineOfProblem(draft: Draft, [problem]: readonly Problem[]): number {
  const fields = formFields(draft);
  const line = fields.findIndex((field) => problem !== undefined && isAbout(problem, field));
  return line < 0 ? fields.length - 1 : line;
}

function isAbout({ field, policy }: Problem, line: FormField): boolean {
  if (line.kind === "text") return line.name === field;
  return line.kind === "policy" && line.policy === policy;
}

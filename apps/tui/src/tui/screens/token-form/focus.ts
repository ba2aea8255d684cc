import type { Problem } from "./draft/problem.ts";
import { type Draft, policyAt } from "./draft/draft.ts";
import { type FormField, formFields, type PolicyField, policyFields } from "./form-field.ts";
import type { TokenForm, FormStep } from "./state.ts";

/** The line of the form under the cursor. */
export function focusedField(
  { draft, purpose }: Pick<TokenForm, "draft" | "purpose">,
  cursor: number,
): FormField | undefined {
  return formFields(draft, purpose.kind)[cursor];
}

/** The form with the cursor on one policy. */
export function atPolicy({ draft, purpose }: TokenForm, policy: number): FormStep {
  const cursor = formFields(draft, purpose.kind).findIndex(
    (field) => field.kind === "policy" && field.policy === policy,
  );
  return { name: "fields", cursor: Math.max(0, cursor) };
}

/** The form with the cursor on the API token of a build token. */
export function atToken({ draft, purpose }: Pick<TokenForm, "draft" | "purpose">): FormStep {
  const cursor = formFields(draft, purpose.kind).findIndex(({ kind }) => kind === "token");
  return { name: "fields", cursor: Math.max(0, cursor) };
}

/** The form with the cursor on its name. */
export function atName({ draft, purpose }: Pick<TokenForm, "draft" | "purpose">): FormStep {
  const cursor = formFields(draft, purpose.kind).findIndex(
    (field) => field.kind === "text" && field.name === "name",
  );
  return { name: "fields", cursor: draft.kind === "account" ? cursor : 0 };
}

/** The line of the policy editor under the cursor. */
export function focusedPolicyField(draft: Draft, policy: number, cursor: number): PolicyField | undefined {
  return policyFields(policyAt(draft, policy))[cursor];
}

/** Whether the keys type into a line of text now. */
export function isTyping(form: TokenForm): boolean {
  const { step } = form;
  switch (step.name) {
    case "fields":
      return focusedField(form, step.cursor)?.kind === "text";
    case "groups":
    case "resource-id":
    case "template":
    case "pick-token":
      return true;
    case "kind":
    case "policy":
    case "resource-kind":
    case "review":
    case "sending":
    case "conflict":
      return false;
  }
}

/** The policy editor with the cursor on its line for one more resource. */
export function afterResources(draft: Draft, policy: number): FormStep {
  const cursor = policyFields(policyAt(draft, policy)).findIndex(({ kind }) => kind === "add-resource");
  return { name: "policy", policy, cursor };
}

/** The line of the form to which the first problem belongs; the last line when there is no problem. */
export function lineOfProblem({ draft, purpose }: TokenForm, [problem]: readonly Problem[]): number {
  const fields = formFields(draft, purpose.kind);
  const line = fields.findIndex((field) => problem !== undefined && isAbout(problem, field));
  return line < 0 ? fields.length - 1 : line;
}

/** Whether a line of the form is where a problem is. */
export function isAbout({ field, policy }: Problem, line: FormField): boolean {
  if (line.kind === "text") return line.name === field;
  return line.kind === "policy" && line.policy === policy;
}

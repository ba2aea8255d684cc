import { describeResourceEntry, type NameOf, type Resource, toResourceEntry } from "@cftokens/policy";
import { groupLabel } from "@cftokens/workbench/assessment";
import { cutText } from "@cftokens/workbench/text";
import { textInput } from "../../../lists/text-input.ts";
import { stay } from "../../../step.ts";
import type { StyledLine } from "../../../text/styled-line.ts";
import { type Draft, policyAt, type PolicyDraft, withPolicy } from "../draft/draft.ts";
import { atPolicy } from "../form-field.ts";
import { formName, type FormStep, type PolicyStep, type TokenForm } from "../state.ts";
import { withForm } from "../with-form.ts";
import { moveInList } from "./change-step.ts";
import { fieldLabel, labelWidth } from "./field-label.ts";
import type { FocusedLines, StepContext, StepModule } from "./step-module.ts";

/** Editing one policy. */
export const policyStep: StepModule<PolicyStep> = {
  title: ({ form, step }) => [formName(form), `policy ${step.policy + 1}`],
  scopes: () => ["policy", "create"],
  lines: (context) => ({ ...editorLines(context), reverse: false }),
  move: (context, move) => moveInList(context, move, fieldsOf(context).length),
  choose: (context) => stay(withForm(context.state, { ...context.form, step: chosenStep(context) })),
  cycle: ({ form, step }) => {
    if (policyField(form, step)?.kind !== "effect") return form;
    const policy = policyAt(form.draft, step.policy);
    const effect = policy.effect === "allow" ? "deny" : "allow";
    return { ...form, draft: withPolicy(form.draft, step.policy, { ...policy, effect }) };
  },
  remove: ({ form, step }) => {
    const field = policyField(form, step);
    if (field?.kind !== "resource") return form;
    const policy = policyAt(form.draft, step.policy);
    const resources = policy.resources.filter((_, index) => index !== field.resource);
    return { ...form, draft: withPolicy(form.draft, step.policy, { ...policy, resources }) };
  },
  back: ({ state, form, step }) => withForm(state, { ...form, step: atPolicy(form, step.policy) }),
};

/** One line of the policy editor. */
export type PolicyField =
  | { readonly kind: "effect" }
  | { readonly kind: "groups" }
  | { readonly kind: "resource"; readonly resource: number }
  | { readonly kind: "add-resource" }
  | { readonly kind: "done" };

/** The line of the policy editor under the cursor. */
export function policyField({ draft }: TokenForm, { policy, cursor }: PolicyStep): PolicyField | undefined {
  return policyFields(policyAt(draft, policy))[cursor];
}

/** A form with one more resource in a policy, back in the editor of that policy. */
export function addResource(form: TokenForm, index: number, resource: Resource): TokenForm {
  const policy = policyAt(form.draft, index);
  const entry = toResourceEntry(resource);
  const isThere = policy.resources.some(
    (other) => other.resourceKey === entry.resourceKey && other.nestedKey === entry.nestedKey,
  );
  const resources = isThere ? policy.resources : [...policy.resources, entry];
  const draft = withPolicy(form.draft, index, { ...policy, resources });
  return { ...form, draft, step: afterResources(draft, index) };
}

/** The policy editor with the cursor on its line for one more resource. */
export function afterResources(draft: Draft, policy: number): PolicyStep {
  const cursor = policyFields(policyAt(draft, policy)).findIndex(({ kind }) => kind === "add-resource");
  return { name: "policy", policy, cursor };
}

function policyFields({ resources }: PolicyDraft): readonly PolicyField[] {
  return [
    { kind: "effect" },
    { kind: "groups" },
    ...resources.map((_, resource): PolicyField => ({ kind: "resource", resource })),
    { kind: "add-resource" },
    { kind: "done" },
  ];
}

function fieldsOf({ form, step }: StepContext<PolicyStep>): readonly PolicyField[] {
  return policyFields(policyAt(form.draft, step.policy));
}

function chosenStep({ form, step }: StepContext<PolicyStep>): FormStep {
  const { policy, cursor } = step;
  switch (policyField(form, step)?.kind) {
    case "effect":
    case "resource":
      return { ...step, cursor: cursor + 1 };
    case "groups":
      return { name: "groups", policy, query: textInput(), cursor: 0, top: 0 };
    case "add-resource":
      return { name: "resource-kind", policy, cursor: 0 };
    case "done":
      return atPolicy(form, policy);
    case undefined:
      return step;
  }
}

function editorLines(context: StepContext<PolicyStep>): FocusedLines {
  const { state, form, step } = context;
  const policy = policyAt(form.draft, step.policy);
  const words = { width: state.size.columns - 2, nameOf: state.policyContext.nameOf };
  const shown = fieldsOf(context).map((field, index) =>
    policyFieldLines(field, policy, { ...words, focused: index === step.cursor }),
  );
  return { lines: shown.flat(), focus: shown.slice(0, step.cursor).flat().length };
}

function policyFieldLines(
  field: PolicyField,
  policy: PolicyDraft,
  { focused, width, nameOf }: { focused: boolean; width: number; nameOf: NameOf },
): readonly StyledLine[] {
  switch (field.kind) {
    case "effect":
      return [[...fieldLabel("Effect", focused), { text: effectWords(policy.effect), tone: "strong" }], []];
    case "groups": {
      const [first, ...rest] = policy.groups.map((group) => cutText(groupLabel(group), width - labelWidth));
      const more: readonly StyledLine[] = rest.map((text) => [...fieldLabel("", false), { text }]);
      const action = {
        text: first ?? "+ choose permission groups",
        tone: first === undefined ? ("accent" as const) : ("plain" as const),
      };
      return [[...fieldLabel("Groups", focused), action], ...more, []];
    }
    case "resource": {
      const resource = policy.resources[field.resource];
      const text = resource === undefined ? "" : describeResourceEntry(resource, nameOf);
      return [[...fieldLabel(field.resource === 0 ? "Resources" : "", focused), { text }]];
    }
    case "add-resource": {
      const title = policy.resources.length === 0 ? "Resources" : "";
      return [
        [...fieldLabel(title, focused), { text: "+ add a resource: where it holds", tone: "accent" }],
        [],
      ];
    }
    case "done":
      return [[...fieldLabel("", focused), { text: "← done with this policy", tone: "accent" }]];
  }
}

function effectWords(effect: PolicyDraft["effect"]): string {
  return effect === "allow" ? "✓ allow ◂ ▸" : "✗ deny ◂ ▸ (wins over every allow)";
}

import type { Place } from "@cftokens/workbench/inventory";
import { policyAt, withPolicy } from "./draft/draft.ts";
import { focusedField, focusedPolicyField } from "./focus.ts";
import { placeOf, placesFor } from "./form-field.ts";
import type { TokenForm } from "./state.ts";

/** Turns the choice under the cursor (the place, a policy's effect, whose token a template makes) to another value. */
export function cycleField(form: TokenForm, places: readonly Place[], count: number): TokenForm {
  const { draft, step } = form;
  if (step.name === "kind")
    return { ...form, step: { ...step, owner: step.owner === "user" ? "account" : "user" } };
  if (step.name === "fields" && focusedField(form, step.cursor)?.kind === "place") {
    const choices = placesFor(draft, places);
    const index = choices.findIndex((place) => place === placeOf(draft, places));
    const next = choices[(index + count + choices.length) % Math.max(1, choices.length)];
    return { ...form, draft: { ...draft, placeId: next?.id } };
  }
  if (step.name === "policy" && focusedPolicyField(draft, step.policy, step.cursor)?.kind === "effect") {
    const policy = policyAt(draft, step.policy);
    const effect = policy.effect === "allow" ? "deny" : "allow";
    return { ...form, draft: withPolicy(draft, step.policy, { ...policy, effect }) };
  }
  return form;
}

/** Takes away the policy or the resource under the cursor. */
export function removeField(form: TokenForm): TokenForm {
  const { draft, step } = form;
  if (step.name === "fields") {
    const field = focusedField(form, step.cursor);
    return field?.kind === "policy" ? { ...form, draft: withPolicy(draft, field.policy, undefined) } : form;
  }
  if (step.name !== "policy") return form;
  const field = focusedPolicyField(draft, step.policy, step.cursor);
  if (field?.kind !== "resource") return form;
  const policy = policyAt(draft, step.policy);
  const resources = policy.resources.filter((_, index) => index !== field.resource);
  return { ...form, draft: withPolicy(draft, step.policy, { ...policy, resources }) };
}

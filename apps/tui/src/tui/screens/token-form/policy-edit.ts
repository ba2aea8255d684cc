import type { Place } from "@cftokens/workbench/inventory";
import { policyAt, withPolicy } from "./draft/draft.ts";
import { focusedField, focusedPolicyField } from "./focus.ts";
import { placeOf, placesFor } from "./form-field.ts";
import type { CreateState } from "./state.ts";

/** Turns the choice under the cursor (the place, a policy's effect, whose token a template makes) to another value. */
export function cycleField(create: CreateState, places: readonly Place[], count: number): CreateState {
  const { draft, step } = create;
  if (step.name === "kind")
    return { ...create, step: { ...step, owner: step.owner === "user" ? "account" : "user" } };
  if (step.name === "form" && focusedField(create, step.cursor)?.kind === "place") {
    const choices = placesFor(draft, places);
    const index = choices.findIndex((place) => place === placeOf(draft, places));
    const next = choices[(index + count + choices.length) % Math.max(1, choices.length)];
    return { ...create, draft: { ...draft, placeId: next?.id } };
  }
  if (step.name === "policy" && focusedPolicyField(draft, step.policy, step.cursor)?.kind === "effect") {
    const policy = policyAt(draft, step.policy);
    const effect = policy.effect === "allow" ? "deny" : "allow";
    return { ...create, draft: withPolicy(draft, step.policy, { ...policy, effect }) };
  }
  return create;
}

/** Takes away the policy or the resource under the cursor. */
export function removeField(create: CreateState): CreateState {
  const { draft, step } = create;
  if (step.name === "form") {
    const field = focusedField(create, step.cursor);
    return field?.kind === "policy"
      ? { ...create, draft: withPolicy(draft, field.policy, undefined) }
      : create;
  }
  if (step.name !== "policy") return create;
  const field = focusedPolicyField(draft, step.policy, step.cursor);
  if (field?.kind !== "resource") return create;
  const policy = policyAt(draft, step.policy);
  const resources = policy.resources.filter((_, index) => index !== field.resource);
  return { ...create, draft: withPolicy(draft, step.policy, { ...policy, resources }) };
}

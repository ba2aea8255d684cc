import type { TokenCreate } from "@cftokens/client";
import type { ServiceTokenUpdate, TokenPatch } from "@cftokens/workbench/changes";
import type { Draft, PolicyDraft } from "./draft.ts";
import { toPolicy, toTokenBody } from "./to-token-body.ts";

/**
 * What a user changed in the form of an API token that has this condition; what was not touched is
 * not named, and so stays.
 */
export function tokenChanges(
  before: Draft,
  after: Draft,
  { condition }: Pick<TokenCreate, "condition">,
): TokenPatch {
  const [old, body] = [toTokenBody(before, condition), toTokenBody(after, condition)];
  return {
    ...(old.name !== body.name && { name: body.name }),
    ...(old.not_before !== body.not_before && { not_before: body.not_before ?? null }),
    ...(old.expires_on !== body.expires_on && { expires_on: body.expires_on ?? null }),
    ...(!isSame(old.condition, body.condition) && { condition: body.condition ?? null }),
    ...(!isSame(old.policies, body.policies) && {
      policies: after.policies.map((policy) => toPolicyPatch(policy, before)),
    }),
  };
}

/** What a user changed in the form of a service token. */
export function serviceChanges(before: Draft, after: Draft): ServiceTokenUpdate {
  const [name, oldName] = [after.texts.name.text.trim(), before.texts.name.text.trim()];
  const [duration, oldDuration] = [after.texts.duration.text.trim(), before.texts.duration.text.trim()];
  return {
    ...(name !== oldName && { name }),
    ...(duration !== oldDuration && { duration }),
  };
}

type PolicyPatch = NonNullable<TokenPatch["policies"]>[number];

function toPolicyPatch(policy: PolicyDraft, { policies }: Draft): PolicyPatch {
  const { id } = policy;
  if (id === undefined) return { send: toPolicy(policy) };
  const old = policies.find((other) => other.id === id);
  const isKept = old !== undefined && isSame(toPolicy(old), toPolicy(policy));
  return isKept ? { keep: id } : { send: { id, ...toPolicy(policy) } };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

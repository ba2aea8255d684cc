import type { Token } from "@cftokens/client";
import { toSeconds } from "../text/describe-time.ts";
import type { PolicyPatch, TokenPatch, TokenUpdate } from "./change.ts";

/**
 * The body that changes what the patch names and keeps everything else. An update of an API token
 * replaces all of it (D31 and D32 in spec/decisions.md), so everything is sent back: policies with
 * their ids, condition and dates.
 */
export function applyPatch(token: Token, patch: TokenPatch): TokenUpdate {
  const status = patch.status ?? token.status;
  const condition = patch.condition === undefined ? token.condition : patch.condition;
  const notBefore = patch.not_before === undefined ? token.not_before : patch.not_before;
  const expiresOn = patch.expires_on === undefined ? token.expires_on : patch.expires_on;
  return {
    name: patch.name ?? token.name,
    policies:
      patch.policies === undefined
        ? token.policies.map(toSent)
        : patch.policies.flatMap((policy) => policyOf(token, policy)),
    // Expired and exposed are found by the API itself and cannot be set.
    ...((status === "active" || status === "disabled") && { status }),
    ...(notBefore !== undefined && notBefore !== null && { not_before: toSeconds(notBefore) }),
    ...(expiresOn !== undefined && expiresOn !== null && { expires_on: toSeconds(expiresOn) }),
    ...(condition !== undefined && condition !== null && { condition }),
  };
}

type SentPolicy = TokenUpdate["policies"][number];

// A policy that is gone from the token meanwhile is not brought back.
function policyOf(token: Token, policy: PolicyPatch): readonly SentPolicy[] {
  if ("send" in policy) return [policy.send];
  return token.policies.filter(({ id }) => id === policy.keep).map(toSent);
}

function toSent({ id, effect, resources, permission_groups }: Token["policies"][number]): SentPolicy {
  const groups = permission_groups.map((group) => ({
    id: group.id,
    ...(group.name !== undefined && { name: group.name }),
  }));
  return { id, effect, resources, permission_groups: groups };
}

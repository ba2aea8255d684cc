import type { EvaluationContext } from "../evaluate/access-request.ts";
import type { TokenPolicy } from "../api-types.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import { isInsideOwner } from "../evaluate/check-owner.ts";
import { describeAllOfScope } from "../words/describe-scopes.ts";
import { joinWords } from "../words/describe-policy.ts";
import { listGrants, mayTakeEffect } from "../policies/list-grants.ts";
import type { Risk } from "./risk.ts";

/**
 * Finds permission groups that act on no resource of their policy. A deny without effect protects
 * nothing. A group of which that cannot be said, because its kind of resource is not known here, is
 * told as such.
 */
export function findGroupsWithoutEffect(token: EvaluatedToken, context: EvaluationContext): readonly Risk[] {
  return token.policies.flatMap((policy, policyIndex) => {
    const grants = listGrants([policy], context.catalogue);
    const working = new Set(
      grants
        .filter((grant) => grant.takesEffect && isInsideOwner(token.owner, grant.resource))
        .map(({ groupId }) => groupId),
    );
    const unclear = new Set(
      grants.filter((grant) => !grant.takesEffect && mayTakeEffect(grant)).map(({ groupId }) => groupId),
    );
    return policy.permission_groups
      .filter(({ id }) => !working.has(id))
      .map(({ id }) => {
        const idle = { policy, policyIndex, groupId: id };
        return unclear.has(id) ? toUnknown(idle, context) : toRisk(idle, context);
      });
  });
}

interface IdleGroup {
  readonly policy: TokenPolicy;
  readonly policyIndex: number;
  readonly groupId: string;
}

function toUnknown({ policy, policyIndex, groupId }: IdleGroup, { catalogue }: EvaluationContext): Risk {
  const name = catalogue.findById(groupId)?.name ?? groupId;
  return {
    id: "not-known",
    severity: "info",
    sentence: `What ${name} does in policy ${policyIndex + 1} is not known to cftokens: it acts on a kind of resource that Cloudflare added later, or that is written in a new form.`,
    advice: "Read Cloudflare's documentation of the group; cftokens keeps it as it is.",
    about: {
      policyIndex,
      policyId: policy.id,
      groupIds: [groupId],
      resourceKeys: Object.keys(policy.resources),
    },
  };
}

function toRisk({ policy, policyIndex, groupId }: IdleGroup, { catalogue }: EvaluationContext): Risk {
  const group = catalogue.findById(groupId);
  const place = `policy ${policyIndex + 1}`;
  return {
    id: "group-without-effect",
    severity: policy.effect === "deny" ? "medium" : "low",
    sentence:
      group === undefined
        ? `The permission group ${groupId} in ${place} is not known.`
        : `${group.name} has no effect in ${place}: it acts on ${joinWords(
            group.scopes.map(describeAllOfScope),
            "and",
          )}, and the policy names none that the token can reach.`,
    advice:
      group === undefined
        ? "Look the group up in the list of permission groups, or remove it."
        : "Put the group into a policy with resources that it acts on, or remove it.",
    about: {
      policyIndex,
      policyId: policy.id,
      groupIds: [groupId],
      resourceKeys: Object.keys(policy.resources),
    },
  };
}

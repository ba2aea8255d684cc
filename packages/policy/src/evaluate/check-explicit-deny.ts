import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { PassedReason, RefusedReason } from "./decision.ts";
import { describeGrant } from "../words/describe-policy.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";
import { findGroupsByName } from "../catalogue.ts";
import { findGrantsOnTarget } from "./find-grants-on-target.ts";

/**
 * Refuses the call if a policy denies any accepted group on the target, even if another accepted
 * group is allowed there (assumption P3): each accepted group contains the permission that the
 * operation needs, so denying the group denies that permission.
 */
export function checkExplicitDeny(
  token: EvaluatedToken,
  request: AccessRequest,
  { catalogue, nameOf }: EvaluationContext,
): PassedReason | RefusedReason {
  const groups = findGroupsByName(request.acceptedPermissions, catalogue);
  const grants = findGrantsOnTarget(token.policies, catalogue, {
    effect: "deny",
    groups,
    target: request.target,
  });
  const [first] = grants;
  if (first === undefined)
    return { outcome: "passed", rule: "explicit-deny", sentence: "No policy denies it." };
  return {
    outcome: "refused",
    code: "explicit-deny",
    grants,
    sentence: `Refused: policy ${first.policyIndex + 1} denies ${describeGrant(first, nameOf)}.`,
  };
}

import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { AllowedReason, RefusedReason } from "./decision.ts";
import { describeGrant, joinWords } from "../words/describe-policy.ts";
import { describeTarget } from "../words/describe-resource.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";
import { findGroupsByName } from "../catalogue.ts";
import { findGrantsOnTarget } from "./find-grants-on-target.ts";

/**
 * Allows the call if a policy allows any accepted group on the target, and refuses it otherwise.
 */
export function checkExplicitAllow(
  token: EvaluatedToken,
  request: AccessRequest,
  { catalogue, nameOf }: EvaluationContext,
): AllowedReason | RefusedReason {
  const { acceptedPermissions, target } = request;
  if (acceptedPermissions.length === 0)
    return {
      outcome: "allowed",
      code: "no-permission-needed",
      sentence: "Allowed: no permission is needed.",
    };
  const groups = findGroupsByName(request.acceptedPermissions, catalogue);
  const grants = findGrantsOnTarget(token.policies, catalogue, { effect: "allow", groups, target });
  const [first] = grants;
  if (first === undefined)
    return {
      outcome: "refused",
      code: "implicit-deny",
      acceptedGroups: groups,
      sentence: `Refused: no policy allows ${joinWords(acceptedPermissions, "or")} for ${describeTarget(target, nameOf)}.`,
    };
  return {
    outcome: "allowed",
    code: "explicit-allow",
    grants,
    sentence: `Allowed: policy ${first.policyIndex + 1} allows ${describeGrant(first, nameOf)}.`,
  };
}

import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { AllowedReason, RefusedReason } from "./decision.ts";
import { describeGrant } from "../words/describe-grant.ts";
import { describeTarget } from "../words/describe-resource.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";
import { findAcceptedGroups } from "./find-accepted-groups.ts";
import { findGrantsOnTarget } from "./find-grants-on-target.ts";
import { joinWords } from "../words/join-words.ts";

/** An allow of any accepted group on the target suffices; what nothing allows is refused. */
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
  const groups = findAcceptedGroups(request, catalogue);
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

import type { AccessRequest, EvaluationContext } from "./access-request.ts";
import type { PermissionGroup } from "../api-types.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";
import { evaluate } from "./evaluate.ts";
import type { Explanation, SufficientGroup } from "./explanation.ts";
import { explainInWords } from "./explain-in-words.ts";
import { findGroupsByName } from "../catalogue.ts";
import { findGrantsOnTarget } from "./find-grants-on-target.ts";
import { listGrants, type EffectiveGrant } from "../policies/list-grants.ts";
import { splitGroupName } from "../words/split-group-name.ts";
import { targetForScope, type Target } from "../resources/target.ts";

/**
 * Explains which permission groups a call needs, which of them the token has on the target, and
 * which are missing.
 */
export function explain(
  token: EvaluatedToken,
  request: AccessRequest,
  context: EvaluationContext,
): Explanation {
  const { catalogue } = context;
  const { target } = request;
  const groups = findGroupsByName(request.acceptedPermissions, catalogue);
  const sufficient = groups.flatMap((group) => toSufficientGroups(group, target));
  const held = findGrantsOnTarget(token.policies, catalogue, { effect: "allow", groups, target });
  const found = {
    decision: evaluate(token, request, context),
    sufficient,
    held,
    denied: findGrantsOnTarget(token.policies, catalogue, { effect: "deny", groups, target }),
    elsewhere: findElsewhere(token, { groups, held }, context),
    related: findGrantsOnTarget(token.policies, catalogue, {
      effect: "allow",
      groups: findRelatedGroups(groups, catalogue.groups),
      target,
    }),
    missing: held.length > 0 ? [] : sufficient,
  };
  return { ...found, sentence: explainInWords(found, request, context.nameOf) };
}

function toSufficientGroups(group: PermissionGroup, target: Target): readonly SufficientGroup[] {
  return group.scopes.flatMap((scope) => {
    const on = targetForScope(target, scope);
    return on === undefined ? [] : [{ id: group.id, name: group.name, scope, on }];
  });
}

interface Holding {
  readonly groups: readonly PermissionGroup[];
  readonly held: readonly EffectiveGrant[];
}

function findElsewhere(
  token: EvaluatedToken,
  { groups, held }: Holding,
  { catalogue }: EvaluationContext,
): readonly EffectiveGrant[] {
  const places = new Set(held.map(placeOf));
  const groupIds = new Set(groups.map(({ id }) => id));
  return listGrants(token.policies, catalogue, { effect: "allow", groupIds })
    .filter((grant) => grant.takesEffect)
    .filter((grant) => !places.has(placeOf(grant)));
}

function placeOf({ policyIndex, groupId, resourceKey, nestedKey }: EffectiveGrant): string {
  return [policyIndex, groupId, resourceKey, nestedKey].join(" ");
}

function findRelatedGroups(
  accepted: readonly PermissionGroup[],
  all: readonly PermissionGroup[],
): readonly PermissionGroup[] {
  const subjects = new Set(accepted.map(({ name }) => splitGroupName(name).subject));
  const acceptedIds = new Set(accepted.map(({ id }) => id));
  return all.filter(({ id, name }) => !acceptedIds.has(id) && subjects.has(splitGroupName(name).subject));
}

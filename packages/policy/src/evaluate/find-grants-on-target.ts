import type { Effect, PermissionGroup, TokenPolicy } from "../api-types.ts";
import type { Catalogue } from "../catalogue.ts";
import { containsResource } from "../resources/contains-resource.ts";
import { listGrants, type EffectiveGrant, type Grant } from "../policies/list-grants.ts";
import { scopeOf } from "../resources/resource.ts";
import { targetForScope, type Target } from "../resources/target.ts";

/** Which grants to find. */
export interface GrantSearch {
  readonly effect: Effect;
  readonly groups: readonly PermissionGroup[];
  readonly target: Target;
}

/**
 * Finds the grants of these groups that reach the target: on the target itself or, for an account
 * group, on its account.
 */
export function findGrantsOnTarget(
  policies: readonly TokenPolicy[],
  catalogue: Catalogue,
  { effect, groups, target }: GrantSearch,
): readonly EffectiveGrant[] {
  const groupIds = new Set(groups.map(({ id }) => id));
  return listGrants(policies, catalogue, { effect, groupIds }).filter((grant) => reaches(grant, target));
}

function reaches(grant: Grant, target: Target): grant is EffectiveGrant {
  if (!grant.takesEffect) return false;
  const wanted = targetForScope(target, scopeOf(grant.resource));
  return wanted !== undefined && containsResource(grant.resource, wanted);
}

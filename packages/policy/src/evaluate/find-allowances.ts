import type { Catalogue } from "../catalogue.ts";
import { containsResource } from "../resources/contains-resource.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";
import { isInsideOwner } from "./check-owner.ts";
import { listGrants, type EffectiveGrant } from "../policies/list-grants.ts";

/**
 * What a token's policies let it do: its allows, without those outside its owner and those fully
 * denied.
 */
export function findAllowances(token: EvaluatedToken, catalogue: Catalogue): readonly EffectiveGrant[] {
  const grants = listGrants(token.policies, catalogue).filter((grant) => grant.takesEffect);
  const denies = grants.filter(({ effect }) => effect === "deny");
  return grants.filter(
    (grant) =>
      grant.effect === "allow" &&
      isInsideOwner(token.owner, grant.resource) &&
      !denies.some(
        (deny) => deny.groupId === grant.groupId && containsResource(deny.resource, grant.resource),
      ),
  );
}

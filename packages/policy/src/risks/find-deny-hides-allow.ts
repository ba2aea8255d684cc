import type { EvaluationContext } from "../evaluate/access-request.ts";
import { containsResource } from "../resources/contains-resource.ts";
import { describeResource, type NameOf } from "../words/describe-resource.ts";
import type { EvaluatedToken } from "../evaluate/evaluated-token.ts";
import { joinWords } from "../words/describe-policy.ts";
import { listGrants, type EffectiveGrant } from "../policies/list-grants.ts";
import { type Risk, toPolicyPart } from "./risk.ts";
import { splitGroupName } from "../words/split-group-name.ts";

/**
 * Finds allows without effect, because a deny contains their whole resource. Denying a part of it
 * is how exceptions are written, and no risk.
 */
export function findDenyHidesAllow(token: EvaluatedToken, context: EvaluationContext): readonly Risk[] {
  const grants = listGrants(token.policies, context.catalogue).filter((grant) => grant.takesEffect);
  const denies = grants.filter(({ effect }) => effect === "deny");
  const clashes = grants
    .filter(({ effect }) => effect === "allow")
    .flatMap((allow) => denies.flatMap((deny) => toClash(allow, deny)));
  const byPlace = Map.groupBy(clashes, ({ allow, deny }) =>
    [allow.policyIndex, allow.groupId, deny.policyIndex, deny.groupId].join(" "),
  );
  return [...byPlace.values()].flatMap((found) => toRisks(found, context.nameOf));
}

interface Clash {
  readonly extent: "all" | "reading";
  readonly allow: EffectiveGrant;
  readonly deny: EffectiveGrant;
}

function toClash(allow: EffectiveGrant, deny: EffectiveGrant): readonly Clash[] {
  if (!containsResource(deny.resource, allow.resource)) return [];
  if (deny.groupId === allow.groupId) return [{ extent: "all", allow, deny }];
  const denied = splitGroupName(deny.group.name);
  const allowed = splitGroupName(allow.group.name);
  if (denied.subject !== allowed.subject) return [];
  // Write permits whatever Read permits, so a deny of either refuses it (assumption P3).
  if (denied.verb === "edit" && allowed.verb === "read") return [{ extent: "all", allow, deny }];
  if (denied.verb === "read" && allowed.verb === "edit") return [{ extent: "reading", allow, deny }];
  return [];
}

function toRisks(clashes: readonly Clash[], nameOf: NameOf | undefined): readonly Risk[] {
  const [first] = clashes;
  if (first === undefined) return [];
  const { allow, deny, extent } = first;
  const places = joinWords(
    [...new Set(clashes.map((clash) => describeResource(clash.allow.resource, nameOf)))],
    "and",
  );
  const denial = `policy ${deny.policyIndex + 1} denies ${deny.group.name}`;
  return [
    {
      id: "deny-hides-allow",
      severity: extent === "all" ? "medium" : "low",
      sentence:
        extent === "all"
          ? `Policy ${allow.policyIndex + 1} allows ${allow.group.name} on ${places} in vain: ${denial} there.`
          : `Policy ${allow.policyIndex + 1} allows ${allow.group.name} on ${places}, but nothing can be read there: ${denial}.`,
      advice: "Remove the allow, or narrow the deny to what has to stay shut.",
      about: toPolicyPart(
        allow,
        clashes.map((clash) => clash.allow),
      ),
    },
  ];
}

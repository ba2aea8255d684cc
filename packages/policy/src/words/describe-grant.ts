import { describeResource, type NameOf } from "./describe-resource.ts";
import type { EffectiveGrant } from "../policies/list-grants.ts";

/** A grant in words, such as `DNS Write on all zones of Acme`. */
export function describeGrant(grant: EffectiveGrant, nameOf?: NameOf): string {
  return `${grant.group.name} on ${describeResource(grant.resource, nameOf)}`;
}

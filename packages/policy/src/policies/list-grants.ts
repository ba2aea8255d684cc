import type { Effect, PermissionGroup, Resources, TokenPolicy } from "../api-types.ts";
import type { Catalogue } from "../catalogue.ts";
import { listResources, type ResourceEntry } from "../resources/list-resources.ts";
import { isKnownScope, scopeOf, type Resource } from "../resources/resource.ts";

/** One permission group on one resource, as one policy states it. */
export type Grant = EffectiveGrant | IdleGrant;

interface WrittenGrant {
  readonly policyIndex: number;
  readonly policyId: string | undefined;
  readonly effect: Effect;
  readonly groupId: string;
  readonly resourceKey: string;
  /** The inner key of the nested form. */
  readonly nestedKey: string | undefined;
  /** What stands at the key, where it is deeper nested than any known form. */
  readonly value?: Resources[string];
}

/** A grant of a group on a resource of the kind that the group acts on. */
export interface EffectiveGrant extends WrittenGrant {
  readonly takesEffect: true;
  readonly group: PermissionGroup;
  readonly resource: Resource;
}

/**
 * A grant that changes nothing, or of which that cannot be said: a group or a resource that is not
 * known here may well act.
 */
export interface IdleGrant extends WrittenGrant {
  readonly takesEffect: false;
  readonly why: "unknown-group" | "unknown-resource" | "unknown-scope" | "other-kind";
  readonly group: PermissionGroup | undefined;
  readonly resource: Resource | undefined;
}

/**
 * Whether it cannot be said that the grant changes nothing, because the resource, or the kind that
 * the group acts on, is not known here (D40 in spec/decisions.md).
 */
export function mayTakeEffect(grant: Grant): boolean {
  return grant.takesEffect || grant.why === "unknown-resource" || grant.why === "unknown-scope";
}

/** Which grants to list; without a filter, all are listed. */
export interface GrantFilter {
  readonly effect: Effect;
  readonly groupIds: ReadonlySet<string>;
}

/**
 * Lists every permission group of every policy with every resource of that policy. "A permission
 * group in a policy will only apply to the resource type it is scoped for": the guide, "Permission
 * groups".
 */
export function listGrants(
  policies: readonly TokenPolicy[],
  catalogue: Catalogue,
  filter?: GrantFilter,
): readonly Grant[] {
  return policies.flatMap((policy, policyIndex) => {
    if (filter !== undefined && policy.effect !== filter.effect) return [];
    const wanted = policy.permission_groups.filter(
      ({ id }) => filter === undefined || filter.groupIds.has(id),
    );
    if (wanted.length === 0) return [];
    const entries = listResources(policy.resources);
    return wanted.flatMap(({ id }) => {
      const group = catalogue.findById(id);
      return entries.map((entry) => toGrant({ policy, policyIndex, groupId: id, group, entry }));
    });
  });
}

interface GrantPlace {
  readonly policy: TokenPolicy;
  readonly policyIndex: number;
  readonly groupId: string;
  readonly group: PermissionGroup | undefined;
  readonly entry: ResourceEntry;
}

function toGrant({ policy, policyIndex, groupId, group, entry }: GrantPlace): Grant {
  const { resource, resourceKey, nestedKey, value } = entry;
  const written = {
    policyIndex,
    policyId: policy.id,
    effect: policy.effect,
    groupId,
    resourceKey,
    nestedKey,
    ...(value !== undefined && { value }),
  };
  if (group === undefined) return { ...written, takesEffect: false, why: "unknown-group", group, resource };
  if (resource === undefined)
    return { ...written, takesEffect: false, why: "unknown-resource", group, resource };
  if (!group.scopes.includes(scopeOf(resource))) {
    const why = group.scopes.every(isKnownScope) ? "other-kind" : "unknown-scope";
    return { ...written, takesEffect: false, why, group, resource };
  }
  return { ...written, takesEffect: true, group, resource };
}

import { describeResource, type NameOf } from "./describe-resource.ts";
import { type EffectiveGrant, listGrants, mayTakeEffect } from "../policies/list-grants.ts";
import type { TokenPolicy } from "../api-types.ts";
import type { Catalogue } from "../catalogue.ts";
import { splitGroupName } from "./split-group-name.ts";

/** Where the names in a policy's description come from. */
export interface DescriptionContext {
  readonly catalogue: Catalogue;
  readonly nameOf?: NameOf;
}

/**
 * Describes a policy, such as `may edit DNS on all zones of Acme`. Names are as the server sent
 * them.
 */
export function describePolicy(policy: TokenPolicy, { catalogue, nameOf }: DescriptionContext): string {
  const grants = listGrants([policy], catalogue);
  const effective = grants.filter((grant) => grant.takesEffect);
  const may = policy.effect === "allow" ? "may" : "may not";
  const byKind = Map.groupBy(effective, ({ resource }) => resource.kind);
  const clauses = [...byKind.values()].map((found) => `${may} ${describeGrants(found, nameOf)}`);
  const working = new Set(effective.map(({ groupId }) => groupId));
  const unclear = new Set(grants.filter(mayTakeEffect).map(({ groupId }) => groupId));
  const rest = policy.permission_groups.filter(({ id }) => !working.has(id)).map(({ id }) => id);
  const nameOfGroup = (id: string) => catalogue.findById(id)?.name ?? `unknown permission group ${id}`;
  const idle = rest.filter((id) => !unclear.has(id)).map(nameOfGroup);
  const unknown = rest.filter((id) => unclear.has(id)).map(nameOfGroup);
  return (
    [
      ...clauses,
      ...(idle.length > 0
        ? [`${joinWords(idle, "and")} ${idle.length === 1 ? "has" : "have"} no effect`]
        : []),
      ...(unknown.length > 0
        ? [
            `${joinWords(unknown, "and")} ${unknown.length === 1 ? "acts" : "act"} on what is not known to cftokens`,
          ]
        : []),
    ].join("; ") || "grants nothing"
  );
}

/**
 * Describes grants on one kind of resource, such as
 * `edit DNS, read Zone and Analytics on zone example.com`.
 */
export function describeGrants(grants: readonly EffectiveGrant[], nameOf?: NameOf): string {
  const parts = new Map(grants.map(({ group }) => [group.id, splitGroupName(group.name)]));
  const byVerb = Map.groupBy(parts.values(), ({ verb }) => verb);
  const actions = [...byVerb].map(
    ([verb, named]) => `${verb} ${joinWords([...new Set(named.map(({ subject }) => subject))], "and")}`,
  );
  const places = new Set(grants.map(({ resource }) => describeResource(resource, nameOf)));
  return `${actions.join(", ")} on ${joinWords([...places], "and")}`;
}

/** Describes a grant, such as `DNS Write on all zones of Acme`. */
export function describeGrant(grant: EffectiveGrant, nameOf?: NameOf): string {
  return `${grant.group.name} on ${describeResource(grant.resource, nameOf)}`;
}

/**
 * Joins words: `a`, `a and b`, `a, b and c`. Of more than five, it shows four and counts the
 * others.
 */
export function joinWords(words: readonly string[], conjunction: "and" | "or"): string {
  const shown = words.length > 5 ? [...words.slice(0, 4), `${words.length - 4} more`] : words;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

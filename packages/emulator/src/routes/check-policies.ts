import type { Policy } from "@cftokens/client";
import { listResources, type Resource } from "@cftokens/policy";
import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { World } from "./handler.ts";
import { newHexId } from "../values/identifier.ts";
import type { BodyOf } from "../operations/operation-types.ts";
import type { Owner } from "../store/api-token-store.ts";
import { catalogue } from "../world/permission-groups.ts";

type SentPolicy = BodyOf<"userApiTokensUpdateToken">["policies"][number];

interface Checked {
  readonly ok: true;
  readonly result: readonly Policy[];
}

/** The owner of the token, and the policies that the token already has. */
export interface PolicyOwner {
  readonly owner: Owner;
  readonly world: World;
  /** Ids of policies that may be sent again. */
  readonly known?: ReadonlySet<string>;
}

/**
 * Checks what the schema cannot: that the permission groups exist, that the resources have a form
 * that the API takes, and that they belong to the owner. Returns the policies to store, with ids
 * and the groups' real names.
 */
export function checkPolicies(policies: readonly SentPolicy[], context: PolicyOwner): Checked | ApiFailure {
  for (const policy of policies) {
    const failure = checkPolicy(policy, context);
    if (failure !== undefined) return failure;
  }
  return { ok: true, result: policies.map((policy) => toStored(policy, context)) };
}

function toStored(
  { id, effect, resources, permission_groups }: SentPolicy,
  { world, known }: PolicyOwner,
): Policy {
  return {
    id: id !== undefined && known?.has(id) ? id : newHexId(world.randomBytes),
    effect,
    resources: copyResources(resources),
    permission_groups: permission_groups.map((group) => ({
      id: group.id,
      name: catalogue.findById(group.id)?.name ?? "",
    })),
  };
}

// Sent resources are readonly, stored ones are not.
function copyResources(resources: SentPolicy["resources"]): Policy["resources"] {
  const entries = Object.entries(resources);
  return Object.fromEntries(entries.map(([key, value]) => [key, value === "*" ? value : { ...value }]));
}

function checkPolicy(policy: SentPolicy, { owner, world }: PolicyOwner): ApiFailure | undefined {
  const unknown = policy.permission_groups.find(({ id }) => catalogue.findById(id) === undefined);
  if (unknown !== undefined) return apiFailures.unknownPermissionGroup(unknown.id);
  const groups = policy.permission_groups.flatMap(({ id }) => catalogue.findById(id) ?? []);
  const forUsers = groups.find(({ scopes }) => scopes.includes("com.cloudflare.api.user"));
  if (owner.kind === "account" && forUsers !== undefined) return apiFailures.notGrantable(forUsers.name);
  // Observed: an account's token must nest "all zones" under the account.
  if (owner.kind === "account" && policy.resources["com.cloudflare.api.account.zone.*"] !== undefined) {
    return apiFailures.zonesNotNested();
  }
  const entries = listResources(policy.resources);
  const unsupported = entries.find(
    ({ resource }) => resource === undefined || (resource.kind === "worker" && owner.kind === "user"),
  );
  if (unsupported !== undefined)
    return apiFailures.unsupportedResource(unsupported.nestedKey ?? unsupported.resourceKey);
  const isForeign = entries.some(
    ({ resource }) => resource !== undefined && !mayName(resource, owner, world),
  );
  return isForeign ? apiFailures.notGrantable(groups[0]?.name ?? "") : undefined;
}

// A token can only name its owner, the owner's accounts, and their zones.
function mayName(resource: Resource, owner: Owner, { store }: World): boolean {
  switch (resource.kind) {
    case "user":
      return owner.kind === "user" && resource.userId === owner.id;
    case "account":
      return resource.accountId === "*" || isOwn(resource.accountId, owner, store);
    case "zone": {
      const account = resource.accountId === "*" || isOwn(resource.accountId, owner, store);
      if (resource.zoneId === "*") return account;
      const zone = store.identities.findZone(resource.zoneId);
      return account && zone !== undefined && isOwn(zone.accountId, owner, store);
    }
    case "r2-bucket":
    // Which Workers exist is not emulated: any tag is taken.
    case "worker":
      return isOwn(resource.accountId, owner, store);
  }
}

function isOwn(accountId: string, owner: Owner, store: World["store"]): boolean {
  return owner.kind === "account" ? owner.id === accountId : store.identities.isMember(owner.id, accountId);
}

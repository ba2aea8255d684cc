import type { Policy } from "@cftokens/client";
import type { ApiFailure } from "./api-answer.ts";
import { apiFailures } from "./api-failures.ts";
import type { World } from "./handler.ts";
import { newHexId } from "./identifier.ts";
import type { BodyOf } from "./operation-types.ts";
import type { Owner } from "./store/api-token-store.ts";
import { permissionGroupsById } from "./world/permission-groups.ts";

type TokenBody = BodyOf<"userApiTokensCreateToken">;
type SentPolicy = TokenBody["policies"][number];

interface Checked {
  readonly ok: true;
  readonly result: readonly Policy[];
}

/**
 * What the schema cannot say of a token's policies: the groups exist, and the resources are the owner's.
 * Gives the policies as they are stored, with ids and the groups' own names.
 */
export function checkPolicies(
  body: TokenBody,
  { owner, world }: { readonly owner: Owner; readonly world: World },
): Checked | ApiFailure {
  const stored: Policy[] = [];
  for (const policy of body.policies) {
    const failure = checkPolicy(policy, owner, world);
    if (failure !== undefined) return failure;
    stored.push({
      id: newHexId(world.randomBytes),
      effect: policy.effect,
      resources: structuredClone(policy.resources),
      permission_groups: policy.permission_groups.map(({ id }) => ({
        id,
        name: permissionGroupsById.get(id)?.name ?? "",
      })),
    });
  }
  return { ok: true, result: stored };
}

function checkPolicy(policy: SentPolicy, owner: Owner, world: World): ApiFailure | undefined {
  const unknown = policy.permission_groups.find((group) => !permissionGroupsById.has(group.id));
  if (unknown !== undefined) return apiFailures.unknownPermissionGroup(unknown.id);
  for (const [key, value] of Object.entries(policy.resources)) {
    const keys = typeof value === "string" ? [key] : [key, ...Object.keys(value)];
    if (!keys.every((one) => mayName(one, owner, world))) {
      const first = policy.permission_groups[0];
      return apiFailures.notGrantable(first ? (permissionGroupsById.get(first.id)?.name ?? "") : "");
    }
  }
  return undefined;
}

/** A token can be given only what its owner has: itself, its accounts and their zones. */
function mayName(key: string, owner: Owner, { store }: World): boolean {
  const [kind, id] = splitKey(key);
  switch (kind) {
    case "user":
      return owner.kind === "user" && id === owner.id;
    case "account":
      return id === "*" || isOwn(id, owner, store);
    case "zone": {
      const zone = store.identities.findZone(id);
      return id === "*" || (zone !== undefined && isOwn(zone.accountId, owner, store));
    }
    case "bucket":
      return isOwn(id.slice(0, 32), owner, store);
  }
}

function splitKey(key: string): readonly ["user" | "account" | "zone" | "bucket", string] {
  const id = key.slice(key.lastIndexOf(".") + 1);
  if (key.startsWith("com.cloudflare.edge.r2.bucket.")) {
    return ["bucket", key.slice("com.cloudflare.edge.r2.bucket.".length)];
  }
  if (key.startsWith("com.cloudflare.api.user.")) return ["user", id];
  return key.startsWith("com.cloudflare.api.account.zone.") ? ["zone", id] : ["account", id];
}

function isOwn(accountId: string, owner: Owner, store: World["store"]): boolean {
  return owner.kind === "account" ? owner.id === accountId : store.identities.isMember(owner.id, accountId);
}

import type { Catalogue } from "../catalogue.ts";
import type { TokenOwner } from "../evaluate/evaluated-token.ts";
import type { Target } from "../resources/target.ts";
import type { FoundOperation } from "./find-operation.ts";
import type { OperationPermission } from "./operation-permission.ts";

// A call, as far as it says what it acts on.
interface CalledOperation extends Pick<FoundOperation, "accountId" | "zoneId"> {
  readonly operation: Pick<OperationPermission, "path" | "acceptedPermissions">;
}

/**
 * What a call acts on, as its path says. Where the path has no id, it is all that the owner's token
 * can reach (`"*"`): all zones, all accounts, or for groups of users the caller.
 */
export function targetOfCall(
  { operation, accountId, zoneId }: CalledOperation,
  owner: TokenOwner,
  catalogue: Catalogue,
): Target {
  const everywhere = owner.kind === "account" ? owner.id : "*";
  if (operation.path.startsWith("/accounts/{"))
    return { kind: "account", accountId: accountId ?? everywhere };
  if (operation.path.startsWith("/zones/{"))
    return { kind: "zone", zoneId: zoneId ?? "*", accountId: everywhere };
  const scopes = new Set(
    operation.acceptedPermissions
      .flatMap((name) => catalogue.findByName(name))
      .flatMap((group) => group.scopes),
  );
  if (scopes.has("com.cloudflare.api.user"))
    return { kind: "user", userId: owner.kind === "user" ? owner.id : "" };
  return scopes.has("com.cloudflare.api.account.zone")
    ? { kind: "zone", zoneId: "*", accountId: everywhere }
    : { kind: "account", accountId: everywhere };
}

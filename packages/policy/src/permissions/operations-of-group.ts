import type { PermissionGroup } from "../api-types.ts";
import { targetForScope } from "../resources/target.ts";
import type { OperationPermission } from "./operation-permission.ts";

type PermittedOperation = Pick<OperationPermission, "path"> & {
  readonly acceptedPermissions: readonly string[] | null;
};

/**
 * The operations that a permission group suffices for. Groups of the same name are told apart by
 * their scopes: one for zones is of no use to an operation on an account.
 */
export function operationsOfGroup<Operation extends PermittedOperation>(
  { name, scopes }: PermissionGroup,
  operations: readonly Operation[],
): readonly Operation[] {
  return operations.filter(
    ({ path, acceptedPermissions }) =>
      acceptedPermissions?.includes(name) === true && scopes.some((scope) => reaches(scope, path)),
  );
}

// Below no account and no zone, the groups that an operation accepts say where it acts.
function reaches(scope: string, path: string): boolean {
  if (path.startsWith("/accounts/{"))
    return targetForScope({ kind: "account", accountId: "*" }, scope) !== undefined;
  if (path.startsWith("/zones/{"))
    return targetForScope({ kind: "zone", zoneId: "*", accountId: "*" }, scope) !== undefined;
  return true;
}

/**
 * The product that an operation belongs to, as its path names it: `dns_records` for
 * `/zones/{zone_id}/dns_records`, `radar` for `/radar/bgp/routes`.
 */
export function productOf({ path }: Pick<OperationPermission, "path">): string {
  const [place = "", id, product] = path.split("/").filter((segment) => segment !== "");
  return id?.startsWith("{") === true && product !== undefined ? product : place;
}

import type { OperationPermission } from "./operation-permission.ts";

/**
 * Loads the permissions of Cloudflare's operations, as far as they are known here (D46 in
 * spec/decisions.md). An operation that is not in the list is not known; it may need anything.
 */
export async function loadOperationPermissions(): Promise<readonly OperationPermission[]> {
  const { operationPermissions } = await import("./operation-permissions.ts");
  return operationPermissions;
}

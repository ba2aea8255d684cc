import table from "./operation-permissions.json" with { type: "json" };
import type { OperationPermission } from "./operation-permission.ts";
import { readPermissionTable } from "./permission-table.ts";

/**
 * The permissions of Cloudflare's operations, as far as they are known here (D46 in
 * spec/decisions.md). An operation that is not in the list is not known; it may need anything.
 */
export const operationPermissions: readonly OperationPermission[] = readPermissionTable(table);

import table from "./operation-permissions.json" with { type: "json" };
import type { OperationPermission } from "./operation-permission.ts";
import { readPermissionTable } from "./permission-table.ts";

/** What `loadOperationPermissions` loads. */
export const operationPermissions: readonly OperationPermission[] = readPermissionTable(table);

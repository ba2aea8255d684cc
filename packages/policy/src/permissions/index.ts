export { createOperationFinder, type FindOperation, type FoundOperation } from "./find-operation.ts";
export { loadOperationPermissions } from "./load-operation-permissions.ts";
export { loadTerraformPermissions } from "./load-terraform-permissions.ts";
export { type Need, neededFor, type NeededCall, type NeededGrant } from "./needed-for.ts";
export { type Evidence, isTakenFromOthers, type OperationPermission } from "./operation-permission.ts";
export { operationsOfGroup, productOf } from "./operations-of-group.ts";
export { targetOfCall } from "./target-of-call.ts";
export type { TerraformPermissions } from "./terraform-permission.ts";

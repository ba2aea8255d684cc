export { lackedPolicies, noPermissionFor, policiesForCall } from "./allow-call.ts";
export { countOperations, type OperationCount } from "./count-operations.ts";
export { findAnyOperation, isDocumentedOperation, looksLikeCall } from "./find-any-operation.ts";
export { compareWithNeed, type NeedComparison, needOfCalls, type NeedOfCalls } from "./need-of-calls.ts";
export {
  documentedOperations,
  type KnownOperation,
  loadOperationTable,
  type OperationTable,
  permissionNotKnown,
  takenFromOthers,
  writeCall,
} from "./operation-table.ts";
export { readNeeds } from "./read-needs.ts";
export { readFailure, type ReadFailure } from "./read-failure.ts";
export { terraformFileCalls } from "./terraform-file-calls.ts";
export { tokenWithPolicies } from "./token-with-policies.ts";
export type { ReadNeeds } from "./wanted-calls.ts";

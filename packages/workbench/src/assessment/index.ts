export { answerCan, type CanAnswer, type CanQuestion, noPermissionNamed } from "./answer-can.ts";
export { assessRow, worstRisk } from "./assess-row.ts";
export { type Directory, unknownDirectory } from "./directory.ts";
export { isApiToken, type ListedApiToken, toEvaluatedToken } from "./evaluated-token.ts";
export { groupLabel, matchingGroups, scopeOfGroup } from "./find-groups.ts";
export {
  isBelowPlace,
  isForOwner,
  operationTargets,
  targetKindOf,
  targetsOfCall,
} from "./operation-targets.ts";
export { type PolicyContext, toPolicyContext } from "./policy-context.ts";

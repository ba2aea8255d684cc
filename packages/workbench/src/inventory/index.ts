export { answerCan, type CanAnswer, type CanQuestion } from "./answer-can.ts";
export { assessRow, worstRisk } from "./assess-row.ts";
export { type Directory, nameWith, unknownDirectory } from "./directory.ts";
export { isApiToken, type ListedApiToken, toEvaluatedToken } from "./evaluated-token.ts";
export { createIsReadable, type IsReadable } from "./is-readable.ts";
export { gatherKnowledge, type Knowledge } from "./knowledge.ts";
export { type ListSource, listSourceId, listSources, mostZones } from "./list-source.ts";
export { isForOwner, operationTargets, targetKindOf } from "./operation-targets.ts";
export {
  groupLabel,
  type GroupList,
  type GroupOption,
  matchingGroups,
  scopeOfGroup,
} from "./permission-groups.ts";
export type { KnownUser, Place } from "./place.ts";
export { readGroups } from "./read-groups.ts";
export { readPlaces, type Surroundings } from "./read-places.ts";
export { type ListEvent, readLists } from "./read-tokens.ts";
export { type TokenKind, tokenKinds } from "./token-kinds.ts";
export { tokenOperations } from "./token-operations.ts";
export {
  compareRows,
  type Expiry,
  kindName,
  type LastUse,
  type ListedToken,
  placeName,
  type TokenRow,
  type TokenStatus,
  toTokenRow,
} from "./token-row.ts";

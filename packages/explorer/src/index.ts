export { type AnswerDifference, compareAnswers } from "./answer/compare-answers.ts";
export { type AnsweredCall, answeredCall, answeredCallOf, comingCall } from "./answer/answered-call.ts";
export {
  type Catalog,
  type CatalogDocument,
  type CatalogEntry,
  catalogOfDocuments,
  catalogOfFiles,
  type DocumentReader,
} from "./catalog/catalog.ts";
export { indexMembers, type MemberIndex, memberPath, memberPlaces } from "./catalog/index-members.ts";
export { checkFile } from "./catalog/check-file.ts";
export { findEntry } from "./catalog/find-entry.ts";
export { isCloudflare, type OpenedOperation } from "./catalog/opened-operation.ts";
export { type CallRecord, listLost, recordCall, splitLost, valuesOfRecord } from "./history/call-record.ts";
export {
  type CallHistory,
  type CallSummary,
  historyFile,
  type KeptCall,
  openHistory,
} from "./history/open-history.ts";
export { readAssignment } from "./request/assignment.ts";
export { completeCall } from "./request/complete-call.ts";
export { bodyOf } from "./request/body-of.ts";
export type { CallValues, ValueProblem } from "./request/call-values.ts";
export { checkValues, joinProblems } from "./request/check-values.ts";
export { toCallCommand, toOperationCall } from "./request/call-texts.ts";
export { serverOf } from "./request/choose-server.ts";
export { createProblemWriter } from "./request/describe-problem.ts";
export { changesNothing } from "./request/changes-nothing.ts";
export { prepareCall } from "./request/prepare-call.ts";
export { type Call, type CallTarget, type Route, routeCall } from "./request/route-call.ts";
export { type NamedValue, readValues } from "./request/read-values.ts";
export { type Received, sendRequest, type SendOptions } from "./send/send-request.ts";
export { judgeCall, type JudgedCall, type Verdict } from "./verdict/judge-call.ts";
export { reviewRequest } from "./verdict/review-request.ts";

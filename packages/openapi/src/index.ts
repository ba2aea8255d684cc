export { canonicalJson } from "./canonical-json.ts";
export { type ChangeRule, type ChangeRuleName, changeRules } from "./compare/change-rules.ts";
export { compareDocuments, type NamedDocument } from "./compare/compare-documents.ts";
export type { SpecChange } from "./compare/spec-change.ts";
export {
  createOperationMatcher,
  type OperationMatch,
  type OperationMatcher,
} from "./create-operation-matcher.ts";
export { createValidator } from "./create-validator.ts";
export type { Fetch } from "./fetch.ts";
export { flattenSchema } from "./flatten-schema.ts";
export { isJsonObject, type JsonObject } from "./json-object.ts";
export { parsePointer, pointerBelow, toPointer } from "./json-pointer.ts";
export { listDeclaredMembers } from "./list-declared-members.ts";
export { joinProperties } from "./join-properties.ts";
export { listDocuments } from "./list-documents.ts";
export { listOperations } from "./list-operations.ts";
export { loadDocument } from "./load-document.ts";
export { matchResponse } from "./match-response.ts";
export type * from "./openapi-document.ts";
export type * from "./operation.ts";
export { resolveRef } from "./resolve-ref.ts";
export { sampleValue } from "./sample-value.ts";
export { SpecError } from "./spec-error.ts";
export type { PlaceDescription, SurveyPlace } from "./survey-place.ts";
export { findDeclaredMembers, type PropertySurvey, surveyProperties } from "./survey-properties.ts";
export type { Validator } from "./validator.ts";
export type { Direction, Violation } from "./violation.ts";

export { canonicalJson } from "./json/canonical-json.ts";
export { type ChangeRule, type ChangeRuleName, changeRules } from "./compare/change-rules.ts";
export { compareDocuments, type NamedDocument } from "./compare/compare-documents.ts";
export type { SpecChange } from "./compare/spec-change.ts";
export {
  createOperationMatcher,
  type OperationMatch,
  type OperationMatcher,
} from "./operations/create-operation-matcher.ts";
export { createValidator } from "./validate/create-validator.ts";
export type { Fetch } from "./fetch.ts";
export { flattenSchema } from "./schema/flatten-schema.ts";
export { isJsonObject, type JsonObject } from "./json/json-object.ts";
export { parsePointer, pointerBelow, toPointer } from "./json/json-pointer.ts";
export { listDeclaredMembers } from "./schema/list-declared-members.ts";
export { joinProperties } from "./schema/join-properties.ts";
export { listDocuments } from "./document/list-documents.ts";
export { listOperations } from "./operations/list-operations.ts";
export { loadDocument } from "./document/load-document.ts";
export { matchResponse } from "./operations/match-response.ts";
export type * from "./document/openapi-document.ts";
export type * from "./operations/operation.ts";
export { resolveRef } from "./document/resolve-ref.ts";
export { sampleValue } from "./sample/sample-value.ts";
export { SpecError } from "./document/spec-error.ts";
export type { PlaceDescription, SurveyPlace } from "./schema/survey-place.ts";
export { findDeclaredMembers, type PropertySurvey, surveyProperties } from "./validate/survey-properties.ts";
export type { Validator } from "./validate/validator.ts";
export type { Direction } from "./schema/direction.ts";
export type { Violation } from "./validate/violation.ts";

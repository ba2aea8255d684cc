export { loadDocument, loadLocatedDocument, type LocatedDocument } from "./document/load-document.ts";
export {
  type DocumentOutline,
  type OperationOutline,
  readOutline,
  readOutlinedDocument,
} from "./operations/read-outline.ts";
export { listDocuments } from "./document/list-documents.ts";
export type { ReadPermissions } from "./document/read-permissions.ts";
export type { OpenApiDocument, ServerObject } from "./document/openapi-document.ts";
export { SpecError } from "./document/spec-error.ts";
export type { Fetch } from "./fetch.ts";
export {
  createOperationMatcher,
  type OperationMatch,
  type OperationMatcher,
} from "./operations/create-operation-matcher.ts";
export { fillTemplate, listExpressions, readPathTemplate, requestPath } from "./operations/path-template.ts";
export { segmentsBelow } from "./operations/segments-below.ts";
export { listOperations } from "./operations/list-operations.ts";
export { functionName, typeName } from "./operations/function-name.ts";
export { matchMediaType } from "./operations/match-media-type.ts";
export { matchResponse } from "./operations/match-response.ts";
export type { Operation, OperationResponse } from "./operations/operation.ts";
export { createLazyJudge } from "./validate/create-lazy-judge.ts";
export { createValidator } from "./validate/create-validator.ts";
export type { Validator } from "./validate/validator.ts";
export type { Violation } from "./validate/violation.ts";

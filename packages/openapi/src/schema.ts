export type { Schema, SchemaObject } from "./document/openapi-document.ts";
export { resolveRef } from "./document/resolve-ref.ts";
export { sampleValue } from "./sample/sample-value.ts";
export type { Direction } from "./schema/direction.ts";
export { flattenSchema } from "./schema/flatten-schema.ts";
export { joinProperties } from "./schema/join-properties.ts";
export { listDeclaredMembers } from "./schema/list-declared-members.ts";
export type { SurveyPlace } from "./schema/survey-place.ts";
export { findDeclaredMembers, type PropertySurvey, surveyProperties } from "./validate/survey-properties.ts";

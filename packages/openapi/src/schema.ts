export type { Schema, SchemaObject } from "./document/openapi-document.ts";
export { refPointer, resolveRef } from "./document/resolve-ref.ts";
export {
  outlineSchema,
  type SchemaBranch,
  type SchemaOutline,
  type SchemaVariant,
} from "./schema/outline-schema.ts";
export { compilePattern } from "./schema/compile-pattern.ts";
export { sampleValue } from "./schema/sample-value.ts";
export type { Direction } from "./schema/direction.ts";
export { flattenSchema } from "./schema/flatten-schema.ts";
export { listParts, targetOf } from "./schema/list-parts.ts";
export { resolveMapped } from "./schema/discriminated-schema.ts";
export { subschemasOf } from "./document/map-subschemas.ts";
export { toUnicodePattern } from "./schema/to-unicode-pattern.ts";
export { joinProperties } from "./schema/join-properties.ts";
export { listDeclaredMembers } from "./schema/list-declared-members.ts";
export { listSensitiveMembers, type SensitiveMember } from "./schema/list-sensitive-members.ts";
export { isSensitive, listSensitiveNames } from "./schema/list-sensitive-names.ts";
export { schemasOfMember, type SurveyPlace } from "./schema/survey-place.ts";
export { partsOf, readScalar } from "./validate/read-scalar.ts";
export { findDeclaredMembers, type PropertySurvey, surveyProperties } from "./validate/survey-properties.ts";
export { type Choice, surveyChoices } from "./validate/survey-choices.ts";

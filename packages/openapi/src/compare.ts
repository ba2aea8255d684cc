export { changeRules } from "./compare/change-rules.ts";
export { compareDocuments, type NamedDocument } from "./compare/compare-documents.ts";
export type { SpecChange } from "./compare/spec-change.ts";

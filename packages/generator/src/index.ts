export { generateFiles } from "./generate-files.ts";
export { GeneratorError } from "./generator-error.ts";
export type { SourceDocument } from "./source-document.ts";

export { generateFiles } from "./generate-files.ts";
export { runGenerator } from "./run-generator.ts";
export { runSpecDiff } from "./spec-diff/run-spec-diff.ts";

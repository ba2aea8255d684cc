export { generateFiles } from "./generate-files.ts";
export { runGenerator } from "./run-generator.ts";

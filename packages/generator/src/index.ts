export { generateFiles } from "./generate-files.ts";

export { findFirstLine, findLines } from "./document/find-line.ts";
export { parseYaml } from "./document/parse-yaml.ts";

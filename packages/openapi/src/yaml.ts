export { parseYaml } from "./document/parse-yaml.ts";

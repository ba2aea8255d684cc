import type { ModuleNames } from "./module-names.ts";

/** The first line of every generated source file. */
export function header(source: string, { command }: Pick<ModuleNames, "command">): string {
  return `// Generated from ${source}. Do not edit: change the document and run \`${command}\`.`;
}

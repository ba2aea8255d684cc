import { insideClient, type ModuleNames } from "./module-names.ts";

/** The first line of every generated source file. */
export function header(source: string, { command }: Pick<ModuleNames, "command">): string {
  return `// Generated from ${source}. Do not edit: change the document and run \`${command}\`.`;
}

/**
 * The first lines of a file whose mistakes would be the generator's own, not its user's. There, the
 * compiler looks only at what the user's code takes of it: checking it whole took most of its time.
 */
export function uncheckedHeader(source: string, names: ModuleNames): string {
  return [header(source, names), ...(names === insideClient ? [] : ["// @ts-nocheck"])].join("\n");
}

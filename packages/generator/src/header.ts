/** The first line of every generated source file. */
export function header(source: string): string {
  return `// Generated from ${source}. Do not edit: change the document and run \`pnpm generate\`.`;
}

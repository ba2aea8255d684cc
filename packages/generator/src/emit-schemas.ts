import { typeName } from "@cftokens/openapi";
import type { ModuleNames } from "./module-names.ts";
import type { SourceDocument } from "./source-document.ts";

type Named = Pick<SourceDocument, "name">;

/** The lines that import the types of all schemas, for `emitSchemas`. */
export function importSchemas(documents: readonly Named[], names: ModuleNames): readonly string[] {
  return documents.map(
    ({ name }) =>
      `import type { components as ${typeName(name)}Components } from ${JSON.stringify(names.generated(`${name}/types`))};`,
  );
}

/** The types of the schemas of all documents, as they are read and as they are sent. */
export function emitSchemas(documents: readonly Named[]): readonly string[] {
  const memberOf = (kind: string) =>
    documents.map(
      ({ name }) => `  readonly ${JSON.stringify(name)}: ${typeName(name)}Components["${kind}"];`,
    );
  return [
    "/** The types of the schemas of each document by name. */",
    "export interface Schemas {",
    ...memberOf("schemas"),
    "}",
    "",
    "/** The types of the schemas of each document that are sent otherwise than they are read. */",
    "export interface SentSchemas {",
    ...memberOf("sent"),
    "}",
  ];
}

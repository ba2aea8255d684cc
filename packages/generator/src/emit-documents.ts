import type { SourceDocument } from "./source-document.ts";
import { typeName } from "@cftokens/openapi";
import { header } from "./header.ts";
import { insideClient } from "./module-names.ts";

/** `documents.ts`: all documents by name, apart from the client, which runs without them. */
export function emitDocuments(documents: readonly SourceDocument[]): string {
  const named = documents.map(({ name }) => ({ name, type: typeName(name) }));
  return [
    header("spec/", insideClient),
    ...(named.length === 0 ? [] : [`import type { OpenApiDocument } from "@cftokens/openapi";`]),
    ...named.map(
      ({ name, type }) =>
        `import documentOf${type} from ${JSON.stringify(`./${name}/document.json`)} with { type: "json" };`,
    ),
    "",
    "/** All documents by name. They were checked when they were generated, so their literal types are dropped. */",
    "export const documents = {",
    ...named.map(
      ({ name, type }) => `  ${JSON.stringify(name)}: documentOf${type} as unknown as OpenApiDocument,`,
    ),
    "} as const;",
    "",
  ].join("\n");
}

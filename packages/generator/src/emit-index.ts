import type { SourceDocument } from "./source-document.ts";
import { typeName } from "./function-name.ts";
import { header } from "./header.ts";

/** `index.ts`: the clients, operations and documents of all documents joined. */
export function emitIndex(documents: readonly SourceDocument[]): string {
  const named = documents.map(({ name }) => ({ name, type: typeName(name) }));
  const imports = named.flatMap(({ name, type }) => [
    `import documentOf${type} from "./${name}/document.json" with { type: "json" };`,
    `import { operationsOf${type}, type ${type}Client } from "./${name}/operations.ts";`,
  ]);
  const parents = named.length === 0 ? "" : ` extends ${named.map(({ type }) => `${type}Client`).join(", ")}`;
  return [
    header("spec/"),
    ...(named.length === 0 ? [] : [`import type { OpenApiDocument } from "@cftokens/openapi";`]),
    `import type { OperationDescription } from "../operation-description.ts";`,
    ...imports,
    "",
    "/** One typed function per operation of every document. */",
    `export interface Client${parents} {}`,
    "",
    "/** The operations of all documents by id. */",
    "export const operations = {",
    ...named.map(({ type }) => `  ...operationsOf${type},`),
    "} as const satisfies Readonly<Record<string, OperationDescription>>;",
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

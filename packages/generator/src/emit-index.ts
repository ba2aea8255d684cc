import type { DescribedDocument } from "./describe-document.ts";
import { typeName } from "@cftokens/openapi";
import { emitSchemas, importSchemas } from "./emit-schemas.ts";
import { header } from "./header.ts";
import { insideClient } from "./module-names.ts";
import { importReaders, readersFor, writeReaders } from "./answer-readers.ts";
import { writerFor } from "./request-writers.ts";

/**
 * `index.ts`: the clients and operations of Cloudflare's documents joined, and the types of the
 * schemas of all documents.
 */
export function emitIndex(
  all: readonly DescribedDocument[],
  documents: readonly DescribedDocument[],
): string {
  const named = documents.map(({ name }) => ({ name, type: typeName(name) }));
  const parents = named.length === 0 ? "" : ` extends ${named.map(({ type }) => `${type}Client`).join(", ")}`;
  const operations = documents.flatMap((document) => document.operations);
  const readers = readersFor(operations);
  const writer = writerFor(operations);
  return [
    header("spec/", insideClient),
    `import type { OperationDescription } from "../operation-description.ts";`,
    `import type { RequestWriter } from "../request-writer.ts";`,
    `import type { AnswerReaders } from "../answer-readers.ts";`,
    ...importReaders(readers, insideClient, 1),
    `import { ${writer.name} } from "../${writer.module}.ts";`,
    ...named.flatMap(({ name, type }) => [
      `import { operationsOf${type} } from ${JSON.stringify(insideClient.generated(`${name}/operations`))};`,
      `import type { ${type}Client } from ${JSON.stringify(insideClient.generated(`${name}/types`))};`,
    ]),
    ...importSchemas(all, insideClient),
    "",
    "/** One typed function per operation of Cloudflare's documents. */",
    `export interface Client${parents} {}`,
    "",
    ...emitSchemas(all),
    "",
    "/** The operations of Cloudflare's documents by id. */",
    "export const operations = /* @__PURE__ */ (() => ({",
    ...named.map(({ type }) => `  ...operationsOf${type},`),
    "} as const satisfies Readonly<Record<string, OperationDescription>>))();",
    "",
    "/** What writes the requests, by the base URL of the client. */",
    `export const writerFor: (baseUrl: string) => RequestWriter = (${writer.forBaseUrl === writer.name ? "" : "baseUrl"}) => ${writer.forBaseUrl};`,
    "",
    "/** What reads the answers of a form that not every API has. */",
    `export const answerReaders: AnswerReaders = ${writeReaders(readers)};`,
    "",
  ].join("\n");
}

import type { DescribedDocument } from "./describe-document.ts";
import { typeName } from "@cftokens/openapi";
import { emitSchemas, importSchemas } from "./emit-schemas.ts";
import { header } from "./header.ts";
import { mainServer } from "./main-api.ts";
import { insideClient } from "./module-names.ts";
import { importReaders, readersFor, writeReaders } from "./answer-readers.ts";

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
  const readers = readersFor(documents);
  const operations = documents.flatMap((document) => document.operations);
  const isUnusual = operations.some((operation) => operation.isUnusual);
  const hasServers = operations.some(({ server }) => server !== undefined);
  return [
    header("spec/", insideClient),
    `import type { OperationDescription } from "../operation-description.ts";`,
    `import type { RequestWriter } from "../request-writer.ts";`,
    `import type { AnswerReaders } from "../answer-readers.ts";`,
    ...importReaders(readers, insideClient),
    ...(isUnusual ? [`import { requestWriter } from "../write-request.ts";`] : []),
    ...(hasServers ? [`import { writerOfServers } from "../writer-of-servers.ts";`] : []),
    ...named.map(
      ({ name, type }) =>
        `import { operationsOf${type}, type ${type}Client } from ${JSON.stringify(`./${name}/operations.ts`)};`,
    ),
    ...importSchemas(all, insideClient),
    "",
    "/** One typed function per operation of Cloudflare's documents. */",
    `export interface Client${parents} {}`,
    "",
    ...emitSchemas(all),
    "",
    "/** The operations of Cloudflare's documents by id. */",
    "export const operations = {",
    ...named.map(({ type }) => `  ...operationsOf${type},`),
    "} as const satisfies Readonly<Record<string, OperationDescription>>;",
    "",
    "/** Where Cloudflare's API is. */",
    `export const defaultBaseUrl = ${JSON.stringify(mainServer)};`,
    "",
    "/** What writes the requests that openapi-fetch does not write as their documents say. */",
    `export const writerFor: (baseUrl: string) => RequestWriter | undefined = ${writerCode(isUnusual, hasServers)};`,
    "",
    "/** What reads the answers of a form that not every API has. */",
    `export const answerReaders: AnswerReaders = ${writeReaders(readers)};`,
    "",
  ].join("\n");
}

// Servers of operations count where the API is as documented: with another base URL, all calls go
// there.
function writerCode(isUnusual: boolean, hasServers: boolean): string {
  if (hasServers)
    return "(baseUrl) => (baseUrl === defaultBaseUrl ? writerOfServers(baseUrl) : requestWriter)";
  return isUnusual ? "() => requestWriter" : "() => undefined";
}

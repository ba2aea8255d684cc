import type { OpenApiDocument } from "@cftokens/openapi";
import openapiTypescript, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { DescribedDocument } from "./describe-document.ts";
import { GeneratorError } from "./generator-error.ts";
import { header } from "./header.ts";
import { markReferences } from "./mark-references.ts";

/**
 * `types.ts` of a document: its schemas and operations as TypeScript types, readOnly and writeOnly marked.
 * The only file that knows openapi-typescript, which gets no more releases.
 */
export async function emitTypes({ source, document, operations }: DescribedDocument): Promise<string> {
  const ids = new Map(
    operations.map(({ operation }) => [`${operation.method} ${operation.path}`, operation.id]),
  );
  const marked = markReferences(nameOperations(document, ids));
  const nodes = await toNodes(source, JSON.stringify(marked));
  return `${header(source)}\n${astToString(nodes.filter((node) => !isReadWriteHelper(node)))}`;
}

async function toNodes(source: string, document: string): Promise<readonly ts.Node[]> {
  try {
    return await openapiTypescript(document, {
      readWriteMarkers: true,
      defaultNonNullable: false,
      alphabetize: false,
      rootTypes: false,
      silent: true,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GeneratorError(`${source}: no types can be made of it: ${reason}. Correct the document.`, {
      cause: error,
    });
  }
}

/** Gives operations without an operationId the one that `listOperations` made up, so that their types have a name. */
function nameOperations(document: OpenApiDocument, ids: ReadonlyMap<string, string>): OpenApiDocument {
  const named = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([key, value]) => {
        const operationId = ids.get(`${key.toUpperCase()} ${path}`);
        return [key, operationId === undefined ? value : { ...value, operationId }];
      }),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(named) };
}

/** The client has its own `Readable` and `Writable`: these break arrays and unions (openapi-ts/openapi-typescript#2615, #2620). */
function isReadWriteHelper(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ["Readable", "Writable"].includes(node.name.text);
}

import { basename, extname } from "node:path";
import {
  createValidator,
  type DocumentOutline,
  functionName,
  listExpressions,
  listOperations,
  loadDocument,
  type OpenApiDocument,
  type Operation,
  type OperationOutline,
  readOutline,
  requestPath,
  SpecError,
} from "@cftokens/openapi";
import { describeSchemes } from "@cftokens/openapi/security";
import { checkFile } from "./check-file.ts";
import type { OpenedOperation } from "./opened-operation.ts";

/** An operation in a list, with the document that it is of. */
export interface CatalogEntry extends OperationOutline {
  /** Of the client function. */
  readonly name: string;
  /** The name of its document. */
  readonly document: string;
}

/** A document whose operations can be listed without being read. */
export interface CatalogDocument {
  /** The name of its file without the ending, or that of a document of the client. */
  readonly name: string;
  readonly title: string;
  /** The name of its API, after which the variables of its credentials are called. */
  readonly api: string;
  /** The file that it is read from; undefined for a document of the client. */
  readonly file: string | undefined;
  readonly entries: readonly CatalogEntry[];
  /** Reads all that the document says of an operation. Throws SpecError as loadDocument does. */
  readonly open: (entry: CatalogEntry) => Promise<OpenedOperation>;
}

/** The operations of some documents. */
export interface Catalog {
  readonly documents: readonly CatalogDocument[];
}

/** A document that is in memory, checked. */
export interface NamedDocument {
  readonly name: string;
  readonly api: string;
  readonly document: OpenApiDocument;
}

/** A catalog of documents that are in memory. Throws SpecError as listOperations does. */
export function catalogOfDocuments(documents: readonly NamedDocument[]): Catalog {
  return {
    documents: documents.map(({ name, api, document }) =>
      toCatalogDocument({
        name,
        api,
        file: undefined,
        title: document.info.title,
        prefix: document["x-operation-prefix"],
        operations: listOperations(document),
        load: async () => document,
      }),
    ),
  };
}

/** How the files of a catalog are read. */
export interface DocumentReader {
  readonly outline: (file: string) => Promise<DocumentOutline>;
  readonly load: (file: string) => Promise<OpenApiDocument>;
}

/**
 * A catalog of files. Their outlines are read now, and what they refer to when one of their
 * operations is opened. Throws SpecError for a file that cannot be read, or is no OpenAPI document.
 */
export async function catalogOfFiles(
  files: readonly string[],
  { outline, load }: DocumentReader = { outline: readOutline, load: loadDocument },
): Promise<Catalog> {
  const documents = files.map(async (file) => {
    await checkFile(file);
    const { title, prefix, operations } = await outline(file);
    const name = basename(file, extname(file));
    return toCatalogDocument({
      name,
      api: name,
      file,
      title,
      prefix,
      operations,
      async load() {
        await checkFile(file);
        return await load(file);
      },
    });
  });
  return { documents: await Promise.all(documents) };
}

interface Source extends Omit<CatalogDocument, "entries" | "open"> {
  readonly prefix: string | undefined;
  readonly operations: readonly OperationOutline[];
  readonly load: () => Promise<OpenApiDocument>;
}

function toCatalogDocument({ prefix, operations, load, ...facts }: Source): CatalogDocument {
  const { name: document, api, file } = facts;
  let loaded: Promise<Loaded> | undefined;
  return {
    ...facts,
    entries: operations.map(({ id, method, path, summary, deprecated, tags }) => ({
      id,
      method,
      path,
      summary,
      deprecated,
      tags,
      name: functionName(prefix === undefined ? id : `${prefix}-${id}`),
      document,
    })),
    async open({ method, path }) {
      loaded ??= load().then(readWhole);
      const loading = loaded;
      const { operations: whole, ...shared } = await loading.catch((error: unknown) => {
        // Whoever opens one later tries again.
        if (loaded === loading) loaded = undefined;
        throw error;
      });
      const operation = whole.find((one) => one.method === method && one.path === path);
      if (operation === undefined) throw goneFrom(file, method, path);
      return { ...shared, api, operation: withPathParameters(operation) };
    },
  };
}

interface Loaded extends Omit<OpenedOperation, "api" | "operation"> {
  readonly operations: readonly Operation[];
}

function readWhole(document: OpenApiDocument): Loaded {
  return {
    document,
    operations: listOperations(document),
    validator: createValidator(document),
    schemes: describeSchemes(document),
  };
}

// A path needs a value for each name in it, also where the document does not describe it.
function withPathParameters(operation: Operation): Operation {
  const described = new Set(
    operation.parameters.flatMap(({ in: place, name }) => (place === "path" ? [name] : [])),
  );
  const names = listExpressions(requestPath(operation)).map(({ name }) => name);
  const missing = [...new Set(names)].filter((name) => !described.has(name));
  if (missing.length === 0) return operation;
  const parameters = missing.map(
    (name) => ({ name, in: "path", required: true, schema: { type: "string" } }) as const,
  );
  return { ...operation, parameters: [...parameters, ...operation.parameters] };
}

// The file was changed between the list and the look at one operation.
function goneFrom(file: string | undefined, method: string, path: string): SpecError {
  return new SpecError({
    ...(file !== undefined && { file }),
    pointer: "/paths",
    reason: `no longer has ${method} ${path}`,
    nextStep: "List its operations again.",
  });
}

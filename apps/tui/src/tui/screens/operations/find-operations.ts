import { type ApiDescription, apis, cloudflareApi, type OperationDescription } from "@cftokens/client/apis";
import { documents } from "@cftokens/client/documents";
import { listOperations, type OpenApiDocument, type Operation } from "@cftokens/openapi";
import { findByWords } from "../../lists/find-by-words.ts";
import { fuzzyMatch } from "../../lists/fuzzy-match.ts";

/** An operation in the list of all. */
export interface OperationItem {
  readonly key: string;
  readonly operation: OperationDescription;
}

/**
 * The operations of all documents that a text finds: the best finds first, otherwise in the order
 * of their documents.
 */
export function findOperations(text: string): readonly OperationItem[] {
  const all = apis.flatMap((api) => Object.values(api.operations));
  return findByWords(all, text, (operation, word) => fuzzyMatch(textOf(operation), word)?.score).map(
    (operation) => ({ key: keyOf(operation), operation }),
  );
}

/** Everything that an operation's document says of it. */
export function readOperation({
  id,
  document,
}: Pick<OperationDescription, "id" | "document">): Operation | undefined {
  const found = documentNamed(document);
  return found && listOperations(found).find((operation) => operation.id === id);
}

// Ids are unique within a document.
function keyOf({ id, document }: OperationDescription): string {
  return apiOf(document) === cloudflareApi ? id : `${document}/${id}`;
}

/** An operation by its id. */
export function operationNamed({
  id,
  document,
}: Pick<OperationDescription, "id" | "document">): OperationDescription | undefined {
  const all = Object.values(apiOf(document)?.operations ?? {});
  return all.find((operation) => operation.id === id && operation.document === document);
}

/** The API that a document describes. */
export function apiOf(document: string): ApiDescription | undefined {
  return apis.find(({ documents: names }) => names.includes(document));
}

/** A document by its name. */
export function documentNamed(name: string): OpenApiDocument | undefined {
  const all: Readonly<Record<string, OpenApiDocument>> = documents;
  return all[name];
}

function textOf({ method, path, summary, id, document }: OperationDescription): string {
  return `${method} ${path} ${summary} ${id} ${document}`;
}
